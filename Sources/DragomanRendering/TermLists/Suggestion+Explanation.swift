package import DragomanMatching

extension Suggestion {
  /// How it was made and from what, for readers: *composed: garantie = guarantee (law), écrite = written*.
  package var explanation: String {
    let parts = parts.map { "\($0.french) = \($0.english) (\($0.source))" }
    return parts.isEmpty ? method.description : "\(method.description): \(parts.joined(separator: ", "))"
  }
}
