import Glibc

/// Processor time by phase, for `--timings`.
struct Timings: Sendable {
  /// Opening the lexicon, opening or reading glossaries, reading and decoding inputs.
  var load = 0.0
  /// Compiling glossaries that the cache did not hold.
  var compile = 0.0
  /// Analysing and matching.
  var work = 0.0
  /// Putting the list together and writing it.
  var output = 0.0
  /// Bytes of input.
  var bytes = 0
  /// Tokens read.
  var tokens = 0
  /// Occurrences found.
  var hits = 0

  /// Processor time of the calling thread in seconds.
  static func now() -> Double { now(CLOCK_THREAD_CPUTIME_ID) }

  /// Processor time of all threads in seconds, for what has more than one and nothing else beside it.
  static func nowOfAllThreads() -> Double { now(CLOCK_PROCESS_CPUTIME_ID) }

  private static func now(_ clock: clockid_t) -> Double {
    var time = timespec()
    unsafe clock_gettime(clock, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The sum of both.
  static func + (a: Timings, b: Timings) -> Timings {
    Timings(
      load: a.load + b.load, compile: a.compile + b.compile, work: a.work + b.work, output: a.output + b.output,
      bytes: a.bytes + b.bytes, tokens: a.tokens + b.tokens, hits: a.hits + b.hits)
  }

  /// The line that `--timings` prints.
  var line: String {
    func seconds(_ value: Double) -> String {
      let micro = Int((value * 1e6).rounded())
      let fraction = String(micro % 1_000_000)
      return "\(micro / 1_000_000)." + String(repeating: "0", count: 6 - fraction.count) + fraction
    }
    return "##{\"load_s\":\(seconds(load)),\"compile_s\":\(seconds(compile)),\"work_s\":\(seconds(work)),"
      + "\"output_s\":\(seconds(output)),\"mb\":\(seconds(Double(bytes) / 1e6)),\"tokens\":\(tokens),\"hits\":\(hits)}"
  }
}
