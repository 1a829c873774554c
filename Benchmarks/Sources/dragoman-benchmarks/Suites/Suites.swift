/// All benchmarks.
enum Suites {
  static let all = [matching, analysis, tokens, repair, index, importing, counting, compiling, scale]
}
