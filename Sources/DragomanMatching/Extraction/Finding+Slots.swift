extension Finding {
  /// What belongs to an office, institution or term in its place, as patterns of the index.
  struct Slots {
    /// The state or body behind *de*: *l'ambassadeur de* France.
    var complement: UInt32?
    /// Where an envoy is posted: *l'ambassadeur au* Mali.
    var post: UInt32?
    /// Words that qualify it: *adjoint*, *par intérim*.
    var modifiers: [UInt32] = []
    /// The English of a designation in its place.
    var english: String?
    /// The time that a verb stands in, where English marks it.
    var tense: EnglishTense?
  }
}
