/// A piece of markup that is kept as it is: a header, a comment, an element that the model does not know.
public enum MarkupNode: Sendable, Hashable {
  /// Character data, unescaped.
  case text(String)
  /// An element with what it holds.
  case element(MarkupElement)
  /// A comment, without its delimiters.
  case comment(String)
  /// A processing instruction.
  case instruction(target: String, data: String)
}

/// An attribute of markup that is kept as it is.
public struct MarkupAttribute: Sendable, Hashable {
  /// The name as written, with its prefix where it has one, such as `xml:lang`.
  public var name: String
  /// The value, unescaped.
  public var value: String

  /// An attribute.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// An element of markup that is kept as it is.
public struct MarkupElement: Sendable, Hashable {
  /// The local name.
  public var name: String
  /// The namespace, or `nil` where the element is in the namespace of its document.
  public var namespace: String?
  /// The attributes, in the order of the file.
  public var attributes: [MarkupAttribute]
  /// What the element holds, in order.
  public var children: [MarkupNode]

  /// An element.
  public init(
    _ name: String, namespace: String? = nil, attributes: [MarkupAttribute] = [],
    children: [MarkupNode] = []
  ) {
    self.name = name
    self.namespace = namespace
    self.attributes = attributes
    self.children = children
  }

  /// The text of the element and of all elements in it.
  public var text: String {
    var result = ""
    for child in children {
      switch child {
      case .text(let text): result += text
      case .element(let element): result += element.text
      case .comment, .instruction: break
      }
    }
    return result
  }

  /// The elements directly inside this one.
  public var elements: [MarkupElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The first element of this name directly inside this one.
  public func first(_ name: String) -> MarkupElement? { elements.first { $0.name == name } }

  /// The value of the attribute of this name.
  public subscript(attribute name: String) -> String? { attributes.value(of: name) }
}

extension [MarkupAttribute] {
  /// The value of the attribute of this name.
  ///
  /// - Complexity: O(*n*) in the number of attributes.
  public func value(of name: String) -> String? { first { $0.name == name }?.value }

  /// Sets, changes or (with `nil`) removes the attribute of this name.
  public mutating func set(_ name: String, to value: String?) {
    if let index = firstIndex(where: { $0.name == name }) {
      if let value { self[index].value = value } else { remove(at: index) }
    } else if let value {
      append(MarkupAttribute(name, value))
    }
  }
}
