import DragomanRendering
import DragomanTestSupport
import Testing

/// The whole output of each format, kept in `Snapshots/` and read like code when it changes.
struct SnapshotTests {
  @Test(arguments: TermListFormat.allCases)
  func termListIsWrittenAsRecorded(_ format: TermListFormat) throws {
    let article = TrialArticle.geneva
    let bytes = try TrialArticle.render(
      [article.list], as: format, TermListOptions(width: 90), document: article.document)
    Snapshot.expect(bytes, matches: "geneva-terms.\(Self.suffix(of: format))")
  }

  @Test(arguments: AnnotationFormat.allCases)
  func articleIsAnnotatedAsRecorded(_ format: AnnotationFormat) throws {
    let bytes = try TrialArticle.geneva.annotated(as: format)
    let suffix = ["html": "html", "markdown": "md", "text": "txt", "json": "json"][format.rawValue]
    Snapshot.expect(bytes, matches: "geneva-article.\(suffix ?? format.rawValue)")
  }

  private static func suffix(of format: TermListFormat) -> String {
    switch format {
    case .table: "txt"
    case .markdown: "md"
    default: format.rawValue
    }
  }
}
