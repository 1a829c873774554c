import Glibc

/// The natural logarithm, apart so that files with methods of that name can use it.
enum NaturalLogarithm {
  static func of(_ value: Double) -> Double { log(value) }
}
