import DragomanDocuments
import DragomanMatching
struct TBXRenderer: TermListRenderer {
  private let sink: ByteSink
  init(into sink: ByteSink) { self.sink = sink }
  mutating func append(_ list: TermList, document: Document?) throws {}
}
