/// A document made ready for libxml2: UTF-8, its prolog checked, its document type declaration blanked.
///
/// libxml2 2.9 spends minutes on some declarations of parameter entities even with every option off, and
/// goes on reading a declaration after an error in it. So it never sees one: our own scanner reads the
/// prolog by the strict grammar, refuses what is unsafe, and overwrites the rest with spaces.
struct XMLInput {
  /// The document as UTF-8. Only `start...` is to be parsed.
  let bytes: [UInt8]
  /// Where the document begins: after a byte order mark.
  let start: Int
  /// Where the XML declaration ends; `start` if there is none.
  let declarationEnd: Int
  /// Where the tag of the root element begins, or the end of the input.
  let rootStart: Int
  /// The name of the encoding that the input was found in.
  let encoding: String
  /// The document type declaration.
  let doctype: XMLDoctype?

  /// Detects the encoding, transcodes if needed and checks the prolog.
  ///
  /// - Throws: `empty` without a document; `limitExceeded` above the size limit; `unsupportedEncoding`
  ///   and `notWellFormed` for bytes that cannot be decoded or a broken prolog; `entityDeclaration`.
  /// - Complexity: O(length of the prolog) for UTF-8, O(n) for other encodings.
  init(_ given: [UInt8], path: String?, limits: XMLLimits) throws(XMLError) {
    if given.isEmpty {
      throw XMLError(kind: .empty, message: "expected an XML document, found no bytes", path: path)
    }
    if given.count > limits.maximumSize {
      throw XMLError(
        kind: .limitExceeded,
        message: "the document has \(given.count) bytes, more than \(limits.maximumSize)", path: path)
    }
    let signature = EncodingSignature(of: given)
    var text: [UInt8]
    do throws(InputProblem) {
      text = try signature.utf8(given)
    } catch {
      throw error.error(in: signature.decodablePrefix(given), path: path)
    }
    if text.count > limits.maximumSize {
      throw XMLError(
        kind: .limitExceeded,
        message: "the document has \(text.count) bytes as UTF-8, more than \(limits.maximumSize)",
        path: path)
    }
    start = text.hasBytes("\u{FEFF}", at: 0) ? 3 : 0
    var scanner = PrologScanner(text, start: start, limits: limits)
    do throws(InputProblem) {
      try scanner.scan()
    } catch {
      throw error.error(in: text, path: path)
    }
    if let range = scanner.doctypeRange {
      for index in range where text[index] != 0x0A && text[index] != 0x0D { text[index] = 0x20 }
    }
    bytes = text
    declarationEnd = scanner.declarationEnd
    rootStart = scanner.offset
    encoding = signature.name
    doctype = scanner.doctype
  }
}
