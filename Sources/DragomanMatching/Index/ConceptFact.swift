/// Something that an entry says of its concept beside its terms, which the rules for English in context need.
///
/// Facts come from the data categories of the module Dragoman; see `Glossaries/Module`.
public struct ConceptFact: Sendable, Equatable {
  /// What sort of fact it is.
  public enum Kind: UInt8, Sendable, CaseIterable {
    /// The code of the state or body that the concept is, belongs to, or is the capital or seat of.
    case stateCode
    /// What the concept does in the grammar of offices: a ``MatchingRole``.
    case role
    /// The general office that this one is in one state: `office-minister-foreign GB`.
    case instanceOf
    /// An office that the person held: `office-minister-foreign GB 2016-07-13/2018-07-09`.
    case officeHeld
    /// The number of an English term and a variety that uses it: `1 US`.
    case usage
    /// The number of an English term and the states where the office has that name: `3 GB`.
    case officeName
    /// The number of an English term, and `definite` or `none`: whether *the* stands before it.
    case article
    /// A French term with a ``MatchPolicy``.
    case policy
    /// A French term with parameters: `résolution {number}`.
    case template
    /// The number of the English term that is a state's full name, and a French one: `1 République française`.
    case fullName
    /// What kind of body an organization is, as far as its offices are called by it: `party`, `union`, `armed`.
    case bodyKind
    /// Words around a French term that speak for this concept: `goma kinshasa rwand*`.
    case contextSign
    /// The number of an English term and words around a French one that speak for it: `1 morts blessé*`.
    case equivalentSign
    /// Words of which one must stand around a French term, and the term: `jugement tribunal|arrêt`.
    case neededSign
    /// The number of an English term that names a man or a woman, and the gender: `1 masculine`.
    case equivalentGender

    /// Those by which what stands around a term tells what it means.
    static let ofSurroundings: [Kind] = [.contextSign, .equivalentSign, .neededSign, .equivalentGender]
  }

  /// The usage of terms that come first in the statutes of common-law countries: *section* for *Article*.
  static let commonLaw = "common law"

  /// Stands for the words of a ``Kind/neededSign``: the term counts in such statutes alone, be it an everyday word
  /// elsewhere.
  static let inStatutes = "*"

  /// What sort of fact it is.
  public var kind: Kind
  /// What is said, in the form that the kind names.
  public var text: String

  /// A fact.
  public init(_ kind: Kind, _ text: String) {
    self.kind = kind
    self.text = text
  }
}

/// What a concept does in the grammar of offices and institutions.
public enum MatchingRole: String, Sendable, CaseIterable {
  /// An office of a state or body: *ministre*, *président*.
  case office
  /// An office that is sent somewhere: *ambassadeur*.
  case envoy
  /// A place of work that is sent somewhere: *ambassade*.
  case mission
  /// A ruler, whose state English puts behind: *King of Spain*.
  case monarch
  /// An institution of a state: *parlement*, *armée*.
  case institution
  /// A word that only qualifies offices and terms and is never listed: *adjoint*.
  case modifier
  /// A designation with parameters: *résolution {number}*.
  case template
  /// None of these, though its class suggests one: *Son Excellence*.
  case none

  /// Whether a state beside the concept belongs to it.
  var takesState: Bool {
    switch self {
    case .office, .envoy, .mission, .monarch, .institution: true
    case .modifier, .template, .none: false
    }
  }
}
