import DragomanLanguage
import FoundationEssentials

/// A term list as `dragoman extract --format json` writes it: what of it makes new concepts.
struct CandidateList: Decodable {
  /// Where the list comes from.
  struct Source: Decodable {
    let path: String
    let sha256: String?
    let title: String?
    let date: String?
  }

  /// A term of the list.
  struct Term: Decodable {
    /// A guess at the English.
    struct Suggestion: Decodable {
      let english: String
      let method: String?
    }

    /// A place where the term stands.
    struct Occurrence: Decodable {
      let spans: [[Int]]?
      let text: String?
    }

    let french: String
    let termClass: String
    let english: [String]?
    let suggestions: [Suggestion]?
    let status: String
    let occurrences: [Occurrence]?

    enum CodingKeys: String, CodingKey {
      case french, english, suggestions, status, occurrences
      case termClass = "class"
    }
  }

  let source: Source
  let terms: [Term]

  /// The terms that no glossary holds.
  var candidates: [Term] { terms.filter { $0.status == "candidate" } }

  /// Reads a term list, an array of them, or one on each line.
  ///
  /// - Throws: `FileError` for what cannot be read or is no term list.
  static func read(_ path: String) throws -> [CandidateList] {
    let bytes = try FileBytes.read(path)
    let decoder = JSONDecoder()
    let first = bytes.first { $0 > 0x20 }
    var place = path
    do {
      if first == UInt8(ascii: "[") { return try decoder.decode([CandidateList].self, from: Data(bytes)) }
      if let whole = try? decoder.decode(CandidateList.self, from: Data(bytes)) { return [whole] }
      var lists: [CandidateList] = []
      for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
      where line.contains(where: { $0 > 0x20 }) {
        place = "\(path):\(number + 1):1"
        lists.append(try decoder.decode(CandidateList.self, from: Data(line)))
      }
      return lists
    } catch {
      throw FileError(
        path: place, reason: "expected a term list of dragoman extract --format json, found \(reason(error))")
    }
  }

  private static func reason(_ error: any Error) -> String {
    guard let error = error as? DecodingError else { return "something else" }
    switch error {
    case .keyNotFound(let key, _): return "an object without ‘\(key.stringValue)’"
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      return "another value in \(context.codingPath.map(\.stringValue).joined(separator: "."))"
    default: return "what is not JSON"
    }
  }
}
