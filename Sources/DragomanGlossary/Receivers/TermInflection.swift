/// The forms in which texts write the terms of a language, for receivers whose matcher knows no grammar.
///
/// This module has no dictionary; who has one lends the forms.
public struct TermInflection {
  /// How a form differs from the dictionary form.
  public enum Difference: Sendable {
    /// Not at all.
    case none
    /// By capitals or by accents on capitals (*Otan* for *OTAN*, *Etats-Unis*).
    case spelling
    /// By number, gender, person or tense.
    case inflection
  }

  /// What of a form the other language marks, too.
  public enum Use: Sendable, Hashable {
    /// Nothing: the dictionary form serves.
    case dictionary
    /// The plural of a noun.
    case plural
    /// *lève*, of one.
    case presentOfOne
    /// *leva*, *levait*.
    case past
    /// *lèvera*.
    case future
    /// *lèverait*.
    case conditional
    /// *levé*, *levées*.
    case pastParticiple
    /// *levant*.
    case presentParticiple
  }

  /// A form of a term.
  public struct Form: Sendable, Hashable {
    /// The form.
    public var text: String
    /// How it differs from the dictionary form.
    public var difference: Difference
    /// What the other language marks of it.
    public var use: Use

    /// A form.
    public init(_ text: String, _ difference: Difference, _ use: Use = .dictionary) {
      self.text = text
      self.difference = difference
      self.use = use
    }
  }

  /// All forms of a term that stands in an entry, each text once, the dictionary form first.
  public var forms: (_ term: TermSection, _ entry: ConceptEntry) -> [Form]
  /// A term of the other language as it renders a form; `nil` where the rule for that is not known.
  public var rendering: (_ term: String, _ use: Use) -> String?

  /// An inflection as given.
  public init(
    forms: @escaping (_ term: TermSection, _ entry: ConceptEntry) -> [Form],
    rendering: @escaping (_ term: String, _ use: Use) -> String?
  ) {
    self.forms = forms
    self.rendering = rendering
  }

  /// No inflection at all: each term has its dictionary form.
  public static var none: TermInflection {
    TermInflection(forms: { term, _ in [Form(term.text, .none)] }, rendering: { term, _ in term })
  }
}
