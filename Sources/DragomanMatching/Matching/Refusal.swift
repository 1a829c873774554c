/// Why a term that stands in a text is not listed there.
public enum Refusal: Sendable, Equatable {
  /// It begins or ends inside a hyphenated word.
  case hyphen
  /// Its capitals are not those of the name.
  case capitals
  /// The word is another part of speech there.
  case partOfSpeech
  /// The words before it do not go with the term: *au cours* is no *cour*.
  case grammar
  /// What stands between its words makes something else of it: *chef cuisinier de la délégation*.
  case insertion
  /// The word stands there in its everyday sense: *avec résolution*.
  case everydaySense
  /// The policy of the term asks for other capitals.
  case policyCase
  /// The policy of the term asks for its accents.
  case policyAccent
  /// The policy of the term does not allow the difference.
  case policyKind
  /// The policy of the term names the words around it.
  case forbiddenContext(String)
  /// It is part of another name.
  case containingName
  /// A longer term, or one that starts before it, covers it: the dictionary form of that.
  case longerTerm(String)
  /// It stands in page furniture: the reason of that.
  case furniture(String)

  /// The reason in words.
  public var text: String {
    switch self {
    case .hyphen: "inside a hyphenated word"
    case .capitals: "written without the capitals of the name"
    case .partOfSpeech: "another part of speech here"
    case .grammar: "the words before it make another form or locution of it"
    case .insertion: "what stands between its words makes something else of it"
    case .everydaySense: "the everyday sense of the word"
    case .policyCase: "its glossary asks for the letter case of the term"
    case .policyAccent: "its glossary asks for the accents of the term"
    case .policyKind: "its glossary does not allow this difference"
    case .forbiddenContext(let context): "its glossary forbids the context “\(context)”"
    case .containingName: "part of another name"
    case .longerTerm(let term): "covered by “\(term)”"
    case .furniture(let reason): "page furniture (\(reason))"
    }
  }

  /// The reason as one word, for programs.
  public var code: String {
    switch self {
    case .hyphen: "hyphen"
    case .capitals: "capitals"
    case .partOfSpeech: "part-of-speech"
    case .grammar: "grammar"
    case .insertion: "insertion"
    case .everydaySense: "everyday-sense"
    case .policyCase: "policy-case"
    case .policyAccent: "policy-accent"
    case .policyKind: "policy-kind"
    case .forbiddenContext: "forbidden-context"
    case .containingName: "containing-name"
    case .longerTerm: "longer-term"
    case .furniture: "furniture"
    }
  }
}
