import DragomanDocuments
import DragomanMatching
struct HTMLListRenderer: TermListRenderer {
  private let sink: ByteSink
  init(into sink: ByteSink) { self.sink = sink }
  mutating func append(_ list: TermList, document: Document?) throws {}
}
struct TBXRenderer: TermListRenderer {
  private let sink: ByteSink
  init(into sink: ByteSink) { self.sink = sink }
  mutating func append(_ list: TermList, document: Document?) throws {}
}
