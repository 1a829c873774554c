/// A document made ready for libxml2: UTF-8, its prolog checked, its document type declaration blanked.
///
/// libxml2 2.9 spends minutes on some declarations of parameter entities even with every option off, and
/// goes on reading a declaration after an error in it. So it never sees one: our own scanner reads the
/// prolog by the strict grammar, refuses what is unsafe, and overwrites the rest with spaces.
struct XMLInput {
  /// The document as far as it is in memory, from the start of the root element on at least.
  var window: InputWindow
  /// Where the document begins: after a byte order mark.
  let start: Int
  /// Where the XML declaration ends; `start` if there is none.
  let declarationEnd: Int
  /// Where the tag of the root element begins.
  let rootStart: Int
  /// The document type declaration.
  let doctype: XMLDoctype?

  /// A document of which all this is known.
  init(window: InputWindow, start: Int, declarationEnd: Int, rootStart: Int, doctype: XMLDoctype?) {
    self.window = window
    self.start = start
    self.declarationEnd = declarationEnd
    self.rootStart = rootStart
    self.doctype = doctype
  }

  /// Takes a document that is in memory.
  ///
  /// - Throws: `empty` without a document; `limitExceeded` above the size limit; `unsupportedEncoding`
  ///   and `notWellFormed` for an unknown encoding or a broken prolog; `entityDeclaration`.
  /// - Complexity: O(length of the prolog) for UTF-8, O(n) for other encodings.
  init(_ given: [UInt8], path: String?, limits: XMLLimits) throws(XMLError) {
    try self.init(InputWindow(given, limits: limits), path: path, limits: limits)
  }

  /// Begins to read a document from a source.
  ///
  /// - Throws: As for one in memory, as far as the beginning shows it.
  /// - Complexity: O(length of the prolog).
  init(_ source: XMLSource, path: String?, limits: XMLLimits) throws(XMLError) {
    try self.init(InputWindow(source, limits: limits), path: path, limits: limits)
  }

  /// Scans the prolog, reading on as long as its end does not show.
  private init(_ window: InputWindow, path: String?, limits: XMLLimits) throws(XMLError) {
    var window = window
    if window.isRefused, let problem = window.problem { throw window.error(problem, path: path) }
    if window.isComplete, window.end == 0, window.problem == nil {
      throw XMLError(kind: .empty, message: "expected an XML document, found no bytes", path: path)
    }
    start = window.hasBytes("\u{FEFF}", at: 0) ? 3 : 0
    while true {
      var scanner = PrologScanner(window.bytes, start: start, limits: limits)
      do throws(InputProblem) {
        try scanner.scan()
      } catch {
        if !scanner.touchedEnd { throw window.error(error, path: path) }
        if window.isComplete { throw window.error(window.problem ?? error, path: path) }
        window.ensure(max(window.end * 2, 4_096))
        continue
      }
      declarationEnd = scanner.declarationEnd
      rootStart = scanner.offset
      doctype = scanner.doctype
      if let range = scanner.doctypeRange {
        // Else the bytes would be copied for being in the scanner, too.
        scanner = PrologScanner([], start: 0, limits: limits)
        window.blank(range)
      }
      self.window = window
      return
    }
  }
}
