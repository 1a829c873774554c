/// The text of a template, cut at its parameters once: `article {number}`.
struct DesignationForm: Sendable {
  /// What stands in a place of the text.
  enum Slot: Equatable, Sendable {
    case parameter(DesignationParameter)
    /// The body that the designation belongs to: *{owner} resolution {number}*.
    case owner
    /// The text that it is a part of: *article {number} of {whole}*.
    case whole
  }

  private enum Piece {
    case text(String)
    case slot(Slot, name: String)
  }

  private let pieces: [Piece]

  /// Cuts a text at each `{name}`; what names no slot is text like the rest.
  ///
  /// - Complexity: O(length).
  init(_ text: String) {
    var pieces: [Piece] = []
    var rest = text[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "{")),
      let close = rest.utf8[open...].firstIndex(of: UInt8(ascii: "}"))
    {
      let end = rest.utf8.index(after: close)
      let name = String(rest[rest.utf8.index(after: open)..<close])
      if let slot = Self.slot(name) {
        if open > rest.startIndex { pieces.append(.text(String(rest[..<open]))) }
        pieces.append(.slot(slot, name: "{\(name)}"))
      } else {
        pieces.append(.text(String(rest[..<end])))
      }
      rest = rest[end...]
    }
    if !rest.isEmpty { pieces.append(.text(String(rest))) }
    self.pieces = pieces
  }

  private static func slot(_ name: String) -> Slot? {
    switch name {
    case "owner": .owner
    case "whole": .whole
    default: DesignationParameter(rawValue: name).map { .parameter($0) }
    }
  }

  /// Whether the text has a slot.
  func has(_ slot: Slot) -> Bool {
    pieces.contains { piece in
      if case .slot(slot, _) = piece { return true }
      return false
    }
  }

  /// The text with a value put in for each slot; where it has none, the name stays.
  func filled(_ value: (Slot) -> String?) -> String {
    var result = ""
    for piece in pieces {
      switch piece {
      case .text(let text): result += text
      case .slot(let slot, let name): result += value(slot) ?? name
      }
    }
    return result
  }
}
