import CLibXML2

extension XMLStreamReader {
  /// Interns a string beforehand, so that names can be compared as symbols in the loop.
  ///
  /// - Complexity: O(length of the string).
  public mutating func symbol(_ string: String) -> XMLSymbol {
    if string.isEmpty { return .empty }
    var string = string
    let address = string.withUTF8 { bytes in
      // The dictionary copies what it does not have yet, and says where it keeps it.
      unsafe UInt(
        bitPattern: xmlDictLookup(state.pointee.context.pointee.dict, bytes.baseAddress, Int32(bytes.count)))
    }
    // Without memory for the dictionary no name can ever equal the string.
    if address == 0 { return unsafe XMLSymbol(id: state.pointee.symbols.append(string)) }
    if let id = unsafe state.pointee.symbols.id(at: address) { return XMLSymbol(id: id) }
    return unsafe XMLSymbol(id: state.pointee.symbols.insert(string, at: address))
  }

  /// The string of a symbol of this reader.
  public func string(_ symbol: XMLSymbol) -> String { unsafe state.pointee.symbols.strings[Int(symbol.id)] }

  /// Where the current event starts: the `<` of a tag, the first byte of a text. The end event of an
  /// empty-element tag has the position of that tag.
  ///
  /// - Complexity: O(bytes since the position last asked for).
  public var position: XMLPosition {
    unsafe state.pointee.input.window.position(of: current.offset)
  }

  /// The offset of `position` alone.
  public var byteOffset: Int { current.offset }

  /// The depth of the current element; the root has 1. Of other events, that of the element around.
  public var depth: Int { Int(current.depth) }

  /// The local name of an element (at its end, too), or the target of a processing instruction.
  public var localName: XMLSymbol { XMLSymbol(id: current.localName) }

  /// The namespace of an element; `XMLSymbol.empty` where there is none.
  public var namespace: XMLSymbol { XMLSymbol(id: current.namespace) }

  /// The prefix of an element as written; empty where there is none.
  public var prefix: String { string(XMLSymbol(id: current.prefix)) }

  /// The name of an element as written, with its prefix.
  ///
  /// - Complexity: O(length).
  package var qualifiedName: String {
    let prefix = self.prefix
    return prefix.isEmpty ? string(localName) : "\(prefix):\(string(localName))"
  }

  /// The text, comment, or data of a processing instruction; empty at elements.
  ///
  /// - Complexity: O(length).
  public var text: String { withTextBytes { String(decoding: $0) } }

  /// Calls `body` with the bytes of `text`, without making a string.
  public func withTextBytes<R>(_ body: (Span<UInt8>) -> R) -> R {
    let range = textRange
    return unsafe body(state.pointee.arena.span.extracting(range))
  }

  /// Whether the current event is a text of nothing but white space.
  ///
  /// - Complexity: O(length of the white space).
  public var isWhiteSpace: Bool {
    guard current.kind == .text else { return false }
    return withTextBytes { bytes in
      for index in bytes.indices where !bytes[index].isXMLSpace { return false }
      return true
    }
  }

  /// The encoding of the input as found, by its registered name.
  public var encoding: String { unsafe state.pointee.input.window.encoding }

  /// The document type declaration, which is known from the start.
  public var doctype: XMLDoctype? { unsafe state.pointee.input.doctype }

  /// The document as it is parsed: all of it where it was given in memory.
  var preparedInput: XMLInput { unsafe state.pointee.input }

  private var textRange: Range<Int> {
    switch current.kind {
    case .startElement, .endElement, .endOfDocument: 0..<0
    default: Int(current.first)..<Int(current.first) + Int(current.count)
    }
  }
}

extension String {
  /// The string of bytes in UTF-8.
  package init(decoding bytes: Span<UInt8>) {
    // The pointer is used during the call only.
    self = unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
