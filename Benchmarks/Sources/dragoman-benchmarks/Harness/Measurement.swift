import Glibc

/// The times of several runs.
struct Times {
  /// Seconds of processor time, sorted.
  private(set) var seconds: [Double] = []

  var minimum: Double { seconds.first ?? 0 }
  var median: Double { seconds.isEmpty ? 0 : seconds[seconds.count / 2] }
  var maximum: Double { seconds.last ?? 0 }

  /// Adds the time of a run.
  mutating func add(_ time: Double) {
    seconds.append(time)
    seconds.sort()
  }
}

/// A benchmark with its times.
struct Measurement {
  var name: String
  var byteCount: Int
  var times = Times()
  var found = 0
  var rivalName: String
  var rivalTimes = Times()
  var rivalFound = 0

  var megabytes: Double { Double(byteCount) / 1e6 }
  /// Megabytes in a second, by the median.
  var speed: Double { times.median > 0 ? megabytes / times.median : 0 }
  /// How many times as long the rival takes, by the medians.
  var ratio: Double { times.median > 0 ? rivalTimes.median / times.median : 0 }

  /// Runs a benchmark.
  ///
  /// Its runs and those of its rival take turns, so that a busy machine slows both alike; a first run of each is
  /// not counted.
  init(_ benchmark: Benchmark, runs: Int, measuresRival: Bool) throws {
    name = benchmark.name
    byteCount = benchmark.byteCount
    rivalName = benchmark.rivalName
    found = try benchmark.run()
    if measuresRival { rivalFound = try benchmark.rival() }
    for _ in 0..<runs {
      let time = try Self.time(benchmark.run)
      guard time.result == found else { throw UnstableResult(name: name) }
      times.add(time.seconds)
      if !measuresRival { continue }
      let rivalTime = try Self.time(benchmark.rival)
      guard rivalTime.result == rivalFound else { throw UnstableResult(name: rivalName) }
      rivalTimes.add(rivalTime.seconds)
    }
  }

  private static func time(_ body: () throws -> Int) rethrows -> (seconds: Double, result: Int) {
    let start = processorTime()
    let result = try body()
    return (processorTime() - start, result)
  }

  /// Processor time of the process in seconds: waiting for others does not count.
  private static func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}

/// Two runs over the same input did not find the same.
struct UnstableResult: Error, CustomStringConvertible {
  var name: String
  var description: String { "\(name): two runs found different things" }
}
