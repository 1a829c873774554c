import Glibc

/// The natural logarithm, apart so that files with methods of that name can use it.
enum NaturalLogarithm {
  static func of(_ value: Double) -> Double { log(value) }

  /// The probability with these logarithmic odds.
  static func logistic(_ odds: Double) -> Double { 1 / (1 + exp(-odds)) }
}
