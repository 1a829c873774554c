/// What an element may hold: its children in order, its text, its attributes.
///
/// All content models of TBX are sequences of repeated choices, which are followed with one index and one count.
struct ContentModel: Sendable {
  /// A choice of elements and how often the choice may be made.
  struct Particle: Sendable {
    let elements: TBXElementSet
    let minimum: Int
    let maximum: Int

    /// Exactly one of the elements.
    static func one(_ elements: TBXElement...) -> Particle { Particle(elements, 1, 1) }
    /// One of the elements or none.
    static func optional(_ elements: TBXElement...) -> Particle { Particle(elements, 0, 1) }
    /// Any number of the elements.
    static func any(_ elements: TBXElement...) -> Particle { Particle(elements, 0, .max) }
    /// At least one of the elements.
    static func some(_ elements: TBXElement...) -> Particle { Particle(elements, 1, .max) }

    private init(_ elements: [TBXElement], _ minimum: Int, _ maximum: Int) {
      self.elements = elements.reduce(into: []) { $0.formUnion(TBXElementSet($1)) }
      self.minimum = minimum
      self.maximum = maximum
    }

    /// The elements, for messages.
    var names: String {
      elements.elements.filter { $0 != .category }.map { "<\($0.name)>" }.joined(separator: " or ")
    }
  }

  /// An attribute that an element may have.
  struct Attribute: Sendable {
    /// The form of an attribute's value.
    enum Form: Sendable, Equatable {
      case text
      case identifier
      case reference
      case language
      case values([String])
      case dialect
    }

    let name: String
    let form: Form
    let isRequired: Bool

    init(_ name: String, _ form: Form = .text, required: Bool = false) {
      self.name = name
      self.form = form
      isRequired = required
    }
  }

  /// The children, in order.
  let children: [Particle]
  /// Whether text may stand among the children.
  let holdsText: Bool
  /// The attributes.
  let attributes: [Attribute]

  init(_ children: [Particle] = [], text: Bool = false, _ attributes: [Attribute] = []) {
    self.children = children
    holdsText = text
    self.attributes = attributes
  }

  /// How far an element has got through its model.
  struct Progress {
    var index = 0
    var count = 0
  }

  /// What is wrong with a child.
  enum Fault {
    /// The model has no such child.
    case place
    /// The model has such a child, but not here or not again.
    case order
    /// Something had to come before it.
    case missing(Particle)
  }

  /// Moves on over a child.
  ///
  /// - Returns: What is wrong with the child here, or `nil`.
  func advance(_ progress: inout Progress, over element: TBXElement) -> Fault? {
    var next = progress
    var missing: Particle?
    while next.index < children.count {
      let particle = children[next.index]
      if particle.elements.contains(element), next.count < particle.maximum {
        next.count += 1
        progress = next
        return missing.map(Fault.missing)
      }
      if next.count < particle.minimum, missing == nil { missing = particle }
      next = Progress(index: next.index + 1, count: 0)
    }
    return children.contains { $0.elements.contains(element) } ? .order : .place
  }

  /// The first choice that still had to be made where the children end.
  func missing(after progress: Progress) -> Particle? {
    guard progress.index < children.count else { return nil }
    if progress.count < children[progress.index].minimum { return children[progress.index] }
    return children[(progress.index + 1)...].first { $0.minimum > 0 }
  }
}
