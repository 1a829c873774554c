/// The attributes of the current start tag, in document order; none at other events.
///
/// Declarations of namespaces are not among them.
extension XMLStreamReader {
  /// How many attributes the current element has.
  public var attributeCount: Int { current.kind == .startElement ? Int(current.count) : 0 }

  /// The local name of an attribute.
  ///
  /// - Precondition: `index` is below `attributeCount`. So for the others.
  public func attributeName(_ index: Int) -> XMLSymbol { XMLSymbol(id: attribute(at: index).localName) }

  /// The namespace of an attribute; `XMLSymbol.empty` without a prefix.
  public func attributeNamespace(_ index: Int) -> XMLSymbol { XMLSymbol(id: attribute(at: index).namespace) }

  /// The prefix of an attribute as written.
  public func attributePrefix(_ index: Int) -> String {
    string(XMLSymbol(id: attribute(at: index).prefix))
  }

  /// The value of an attribute, normalised as XML asks: line ends and tabs as spaces.
  ///
  /// - Complexity: O(length of the value).
  public func attributeValue(_ index: Int) -> String {
    withAttributeBytes(index) { String(decoding: $0) }
  }

  /// Calls `body` with the bytes of an attribute's value, without making a string.
  public func withAttributeBytes<R>(_ index: Int, _ body: (Span<UInt8>) -> R) -> R {
    let attribute = attribute(at: index)
    let range = Int(attribute.first)..<Int(attribute.first) + Int(attribute.count)
    return unsafe body(state.pointee.arena.span.extracting(range))
  }

  /// The value of the attribute with this name, or nil.
  ///
  /// - Complexity: O(`attributeCount` + length of the value).
  public func attribute(_ name: XMLSymbol, namespace: XMLSymbol = .empty) -> String? {
    for index in 0..<attributeCount {
      let attribute = attribute(at: index)
      if attribute.localName == name.id, attribute.namespace == namespace.id { return attributeValue(index) }
    }
    return nil
  }

  private func attribute(at index: Int) -> AttributeRecord {
    precondition(index >= 0 && index < attributeCount, "no attribute \(index)")
    return unsafe state.pointee.attributes[Int(current.first) + index]
  }
}
