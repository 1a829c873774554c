import DragomanMatching
struct HTMLAnnotator {
  init(_ article: AnnotatedArticle, _ list: TermList, _ options: AnnotationOptions, into sink: ByteSink) {}
  func write() throws {}
}
