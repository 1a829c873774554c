/// All benchmarks.
enum Suites {
  static let all = [matching, tokens, repair, index, importing, counting, compiling, scale]
}
