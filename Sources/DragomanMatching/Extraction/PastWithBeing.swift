/// Verbs that form their past with *être*: *n'est pas parti* is no passive, *est entré en vigueur* is past.
enum PastWithBeing {
  static let verbs = RuleWords.verbsWithBeing.set
}
