import CLibXML2

/// A document as libxml2's tree, for validation only. Each element knows its number in document order.
@safe
struct XMLTree: ~Copyable {
  let document: xmlDocPtr
  /// Where the tags of the elements are, by number. (libxml2 keeps lines in sixteen bits.)
  let positions: [XMLPosition]

  /// Reads a document twice: by our reader, which checks it and notes positions, then into the tree.
  ///
  /// - Throws: What the reader throws, or the error that `visit` returns for a start tag.
  /// - Complexity: O(n) time, and memory several times the size of the document.
  init(
    _ bytes: [UInt8], path: String?, limits: XMLLimits,
    visit: (borrowing XMLStreamReader) -> XMLError? = { _ in nil }
  ) throws(XMLError) {
    var reader = try XMLStreamReader(bytes, path: path, limits: limits)
    var positions: [XMLPosition] = []
    while true {
      let event = try reader.next()
      if event == .endOfDocument { break }
      guard event == .startElement else { continue }
      positions.append(reader.position)
      if let error = visit(reader) { throw error }
    }
    guard let document = unsafe Self.parse(reader.preparedInput) else {
      throw XMLError(kind: .limitExceeded, message: "the document is too large to validate", path: path)
    }
    self.positions = positions
    unsafe self.document = document
    unsafe Self.numberElements(of: document)
  }

  deinit {
    unsafe xmlFreeDoc(document)
  }

  /// The position of the element with this number from 1, if there is one.
  func position(ofElement number: Int) -> XMLPosition? {
    positions.indices.contains(number - 1) ? positions[number - 1] : nil
  }

  /// The number of the element that a node is or belongs to; 0 if it has none.
  static func elementNumber(of node: xmlNodePtr?) -> Int {
    var node = unsafe node
    while let current = unsafe node {
      // All kinds of node begin with the same fields, of which these are some.
      if unsafe current.pointee.type == XML_ELEMENT_NODE {
        return unsafe Int(bitPattern: current.pointee._private)
      }
      unsafe node = current.pointee.parent
    }
    return 0
  }

  /// Parses bytes that the reader has found well-formed. Nothing is loaded, as there.
  private static func parse(_ input: XMLInput) -> xmlDocPtr? {
    let bytes = input.window.bytes
    let length = bytes.count - input.start
    guard length <= Int(Int32.max), let context = unsafe xmlNewParserCtxt() else { return nil }
    defer { unsafe xmlFreeParserCtxt(context) }
    unsafe context.pointee.sax.pointee.serror = { _, _ in }
    let options = XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
    return unsafe bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress else { return nil }
      // The buffer holds `length` bytes from `start` on; it outlives the context.
      let text = unsafe (base + input.start).assumingMemoryBound(to: CChar.self)
      return unsafe xmlCtxtReadMemory(context, text, Int32(length), nil, nil, Int32(options))
    }
  }

  /// Notes in each element its number from 1, in the field that libxml2 leaves to us.
  private static func numberElements(of document: xmlDocPtr) {
    var number = 0
    var node = unsafe xmlDocGetRootElement(document)
    while let current = unsafe node {
      if unsafe current.pointee.type == XML_ELEMENT_NODE {
        number += 1
        unsafe current.pointee._private = UnsafeMutableRawPointer(bitPattern: number)
        if let child = unsafe current.pointee.children {
          unsafe node = child
          continue
        }
      }
      unsafe node = following(current)
    }
  }

  /// The next node that is not inside `node`.
  private static func following(_ node: xmlNodePtr) -> xmlNodePtr? {
    var node = unsafe node
    while true {
      if let next = unsafe node.pointee.next { return unsafe next }
      guard let parent = unsafe node.pointee.parent, unsafe parent.pointee.type == XML_ELEMENT_NODE
      else { return nil }
      unsafe node = parent
    }
  }
}
