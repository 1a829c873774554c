/// What the notes of an entry say that was made of a candidate, whoever makes it.
package enum CandidateMark {
  /// That it is one to complete.
  package static let review = "needs review: candidate of a term list, in no glossary"
  /// What stands before guesses at its English, which are no terms of the entry.
  package static let suggestion = "suggested English: "
}
