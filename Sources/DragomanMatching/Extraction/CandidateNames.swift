import DragomanLanguage

/// The names that no glossary holds, gathered over a document: a surname alone belongs to the full name
/// that was read before it.
struct CandidateNames {
  /// One name, under its first and fullest form.
  struct Name {
    var text: String
    var termClass: TermClass
    /// How sure the surest mention is, from 0 to 1.
    var confidence: Float
  }

  private(set) var names: [Name] = []
  private var numbers: [String: UInt32] = [:]

  /// The number of the name, made when it is new.
  mutating func add(_ text: String, termClass: TermClass, confidence: Float) -> UInt32 {
    let key = Self.key(text[...])
    if let known = numbers[key] {
      names[Int(known)].confidence = max(names[Int(known)].confidence, confidence)
      return known
    }
    let number = UInt32(names.count)
    names.append(Name(text: text, termClass: termClass, confidence: confidence))
    numbers[key] = number
    if termClass == .person, let surname = text.split(separator: " ").last, text.contains(" ") {
      let surnameKey = Self.key(surname)
      if numbers[surnameKey] == nil { numbers[surnameKey] = number }
    }
    return number
  }

  private static func key(_ text: Substring) -> String {
    String(decoding: WordFolding.fold(Array(text.utf8)), as: UTF8.self)
  }
}
