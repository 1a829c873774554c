extension Finding {
  /// What belongs to an office, institution or term in its place, as patterns of the index.
  struct Slots {
    /// Adjectives of further states that share the office with the first: *les ministres* grec et *turc*.
    var furtherDemonyms: [UInt32] = []
    /// Whether each of several states has one: *les ministres grec et turc*, not *les médiateurs égyptiens et qataris*.
    var isOneEach = false
    /// The state or body behind *de*: *l'ambassadeur de* France.
    var complement: UInt32?
    /// Further ones that share the office: *les ambassadeurs de France et* d'Italie.
    var furtherComplements: [UInt32] = []
    /// Where an envoy is posted: *l'ambassadeur au* Mali.
    var post: UInt32?
    /// Words that qualify it: *adjoint*, *par intérim*.
    var modifiers: [UInt32] = []
    /// The English of a designation in its place.
    var english: String?
    /// The time that a verb stands in, where English marks it.
    var tense: EnglishTense?
    /// How a verb phrase stands whose object comes first.
    var passive: EnglishPassive?
    /// The English of an office of two fields.
    var joint: String?
    /// What stands before the adjective of a state in one word with it: *Sino-*.
    var prefix: String?
    /// Whose the object of a verb phrase is.
    var owner: EnglishPossessive?

    /// Whether nothing belongs to it.
    var isEmpty: Bool {
      furtherDemonyms.isEmpty && !isOneEach && complement == nil && post == nil && modifiers.isEmpty && english == nil
        && tense == nil && passive == nil && owner == nil && joint == nil && prefix == nil
    }
  }

  /// Slots that are filled; never changed, so that findings may share them.
  final class StoredSlots: Sendable {
    let slots: Slots

    init(_ slots: Slots) { self.slots = slots }
  }
}
