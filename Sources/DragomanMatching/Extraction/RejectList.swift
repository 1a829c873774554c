import DragomanGlossary
public import DragomanLanguage

/// Candidates that somebody has turned down, so that they are not offered again: a file of one French term a line.
///
/// Behind tabs the day and a remark may stand. Empty lines and lines that begin with `#` say nothing, and stay where
/// they are when the list is changed; a term that begins with that sign stands behind a blank. A term turns down every
/// candidate of its words, whatever their inflection, case and accents.
public struct RejectList: Sendable {
  /// A term that was turned down.
  public struct Term: Sendable, Equatable {
    /// The French.
    public let french: String
    /// The day, ISO 8601; nil where the file does not say.
    public let day: String?
    /// What was remarked.
    public let remark: String?

    /// Creates a term.
    public init(french: String, day: String? = nil, remark: String? = nil) {
      self.french = french
      self.day = day
      self.remark = remark
    }
  }

  /// The file.
  public let path: String
  /// The lines, with those that say nothing.
  private var lines: [Line]

  /// A line of the file, without its line feed.
  private struct Line {
    let bytes: [UInt8]
    /// What it says.
    let term: Term?
  }

  /// The terms, in order.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  public var terms: [Term] { lines.compactMap(\.term) }

  /// A list of these terms, below a line that says what it is.
  public init(path: String, terms: [Term] = []) {
    self.path = path
    let heading = "# Candidates that are not to be offered again: French term, day, remark."
    lines = [Line(bytes: Array(heading.utf8), term: nil)]
    for term in terms { append(term) }
  }

  /// Reads a list.
  ///
  /// - Throws: `FileError` for a file that cannot be read, with line and column for what is no line of such a list.
  public static func read(_ path: String) throws(FileError) -> RejectList {
    try RejectList(path: path, bytes: try FileBytes.read(path))
  }

  /// Reads the bytes of a list.
  ///
  /// - Throws: `FileError` with line and column for what is no line of such a list.
  public init(path: String, bytes: [UInt8]) throws(FileError) {
    self.path = path
    lines = []
    var number = 0
    var rows = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
    // What is behind the last line feed is a line only where something stands there.
    if rows.last?.isEmpty == true { rows.removeLast() }
    for line in rows {
      number += 1
      guard var text = String(validating: line, as: UTF8.self) else {
        throw FileError(path: "\(path):\(number):1", reason: "expected UTF-8, found other bytes")
      }
      if number == 1, text.hasPrefix("\u{FEFF}") { text.removeFirst() }
      if text.hasSuffix("\r") { text.removeLast() }
      if let control = text.unicodeScalars.firstIndex(where: { $0.value < 0x20 && $0 != "\t" || $0.value == 0x7F }) {
        let column = text.distance(from: text.startIndex, to: control) + 1
        let code = String(text.unicodeScalars[control].value, radix: 16, uppercase: true)
        throw FileError(
          path: "\(path):\(number):\(column)",
          reason: "expected a list of terms, found the control character U+00\(code.count == 1 ? "0" : "")\(code)")
      }
      if text.hasPrefix("#") || text.allSatisfy(\.isWhitespace) {
        lines.append(Line(bytes: Array(line), term: nil))
        continue
      }
      var fields = text.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if fields[0].hasPrefix(" #") { fields[0].removeFirst() }
      guard fields[0].contains(where: \.isLetter) || fields[0].contains(where: \.isNumber) else {
        throw FileError(path: "\(path):\(number):1", reason: "expected a French term, found ‘\(fields[0])’")
      }
      guard fields.count <= 3 else {
        let column = fields.prefix(3).reduce(1) { $0 + $1.count + 1 }
        throw FileError(
          path: "\(path):\(number):\(column)",
          reason: "expected a term, a day and a remark, found \(fields.count) columns")
      }
      let term = Term(
        french: fields[0], day: fields.count > 1 && !fields[1].isEmpty ? fields[1] : nil,
        remark: fields.count > 2 && !fields[2].isEmpty ? fields[2] : nil)
      lines.append(Line(bytes: Array(line), term: term))
    }
  }

  /// Adds a term at the end.
  public mutating func append(_ term: Term) {
    let french = Self.flat(term.french)
    var text = (french.hasPrefix("#") ? " " : "") + french
    if term.day != nil || term.remark != nil { text += "\t" + (term.day ?? "") }
    if let remark = term.remark { text += "\t" + Self.flat(remark) }
    // As the other lines end.
    if lines.first?.bytes.last == 0x0D { text += "\r" }
    lines.append(Line(bytes: Array(text.utf8), term: term))
  }

  /// Takes terms off the list.
  ///
  /// - Complexity: O(*n*) in the number of lines.
  public mutating func removeAll(where isUnwanted: (Term) -> Bool) {
    lines.removeAll { $0.term.map(isUnwanted) ?? false }
  }

  /// The file.
  public var bytes: [UInt8] { lines.flatMap { $0.bytes + [0x0A] } }

  private static func flat(_ text: String) -> String {
    text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// Looks candidates up in reject lists. One task uses it.
public final class RejectedTerms {
  private let keys: TermKeys
  private var folded: Set<UInt64> = []
  private var lemmas: Set<UInt64> = []

  /// The terms of all these lists.
  public init(_ lists: [RejectList], analyzer: FrenchAnalyzer) {
    keys = TermKeys.french(analyzer)
    for term in lists.flatMap(\.terms) {
      folded.insert(keys.folded(term.french))
      lemmas.insert(keys.lemma(term.french, nil))
    }
  }

  /// Whether a term was turned down.
  ///
  /// - Complexity: O(length).
  public func contains(_ french: String) -> Bool {
    folded.contains(keys.folded(french)) || lemmas.contains(keys.lemma(french, nil))
  }
}

extension TermList {
  /// The list without the candidates that were turned down; those are named in ``rejected``.
  ///
  /// - Complexity: O(*n*) in the number of terms.
  public func leavingOut(_ terms: RejectedTerms) -> TermList {
    var result = self
    result.rejected = []
    result.terms.removeAll { term in
      guard term.status == .candidate, terms.contains(term.french) else { return false }
      result.rejected?.append(term.french)
      return true
    }
    return result
  }
}
