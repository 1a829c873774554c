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
    /// What is known of it as a term; nil for names that nothing more is known of.
    var candidate: TermList.Candidate?
  }

  private(set) var names: [Name] = []
  private var numbers: [String: UInt32] = [:]

  /// The number of the name, made when it is new.
  mutating func add(_ text: String, termClass: TermClass, confidence: Float) -> UInt32 {
    let key = WordFolding.folded(text)
    if let known = numbers[key] {
      names[Int(known)].confidence = max(names[Int(known)].confidence, confidence)
      return known
    }
    let number = UInt32(names.count)
    names.append(Name(text: text, termClass: termClass, confidence: confidence))
    numbers[key] = number
    if termClass == .person, let surname = text.split(separator: " ").last, text.contains(" ") {
      let surnameKey = WordFolding.folded(String(surname))
      if numbers[surnameKey] == nil { numbers[surnameKey] = number }
    }
    return number
  }

  /// Adds a phrase; it is under no name that another could have.
  mutating func add(phrase: String, _ termClass: TermClass, _ candidate: TermList.Candidate) -> UInt32 {
    names.append(Name(text: phrase, termClass: termClass, confidence: Float(candidate.score), candidate: candidate))
    return UInt32(names.count - 1)
  }
}
