/// What stands before a run of elements that is read in parts: as much of the document as it takes to begin in its midst.
///
/// Its bytes end where the run begins, so that a parser that has been given them is as deep in the document, under the
/// same namespaces, as one that has read all that stands between.
final class XMLFrame: Sendable {
  /// The document up to the run, its document type declaration blanked.
  let head: [UInt8]
  let start: Int
  let declarationEnd: Int
  let rootStart: Int
  let doctype: XMLDoctype?
  let encoding: String
  let path: String?
  let limits: XMLLimits
  /// How deep the element is that the run stands in.
  let depth: UInt32

  init(_ input: XMLInput, upTo end: Int, depth: UInt32, path: String?, limits: XMLLimits) {
    head = input.window.copy(0..<end)
    start = input.start
    declarationEnd = input.declarationEnd
    rootStart = input.rootStart
    doctype = input.doctype
    encoding = input.window.encoding
    self.path = path
    self.limits = limits
    self.depth = depth
  }

  /// The head as a document.
  var input: XMLInput {
    XMLInput(
      window: InputWindow(decoded: head, at: XMLPosition(line: 1, column: 1, byteOffset: 0), encoding: encoding),
      start: start, declarationEnd: declarationEnd, rootStart: rootStart, doctype: doctype)
  }
}
