/// Something to measure, beside what a straightforward program would do instead.
struct Benchmark {
  /// The name for `--only` and for the table.
  var name: String
  /// How many bytes one run reads.
  var byteCount: Int
  /// What is measured; returns what it found, so that no work can be left out.
  var run: () throws -> Int
  /// What the rival is, for the table.
  var rivalName: String
  /// The rival; returns what it found, which need not be the same.
  var rival: () throws -> Int
}

/// A benchmark that is prepared only when it is asked for.
struct Suite: Sendable {
  /// The name of the benchmark.
  var name: String
  /// Builds its input.
  var prepare: @Sendable (Inputs) throws -> Benchmark
}
