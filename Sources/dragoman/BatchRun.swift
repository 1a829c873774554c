import DragomanDocuments
import DragomanMatching
import Glibc

/// Runs one piece of work for each input, some side by side, and hands out the results in input order.
///
/// The results are the same whatever the width. An input that fails is reported and the others go on.
final class BatchRun {
  private let paths: [String]
  private let width: Int
  private let common: CommonOptions
  /// Whether any input failed.
  private(set) var failed = false

  init(paths: [String], width: Int, common: CommonOptions) {
    self.paths = paths
    self.width = max(width, 1)
    self.common = common
  }

  /// - Parameters:
  ///   - work: What is done for an input; runs side by side.
  ///   - take: Receives the results in input order, one at a time.
  /// - Throws: What `take` throws.
  func forEach(
    _ work: @escaping @Sendable (String) throws -> ExtractionSession.Result,
    _ take: (ExtractionSession.Result) throws -> Void
  ) async throws {
    let start = Self.seconds()
    var waiting: [Int: Result<ExtractionSession.Result, any Error>] = [:]
    var next = 0
    var taken = 0
    try await withThrowingTaskGroup(
      of: (Int, Result<ExtractionSession.Result, any Error>).self
    ) { group in
      func launch() {
        let number = next
        let path = paths[number]
        group.addTask { (number, Result { try work(path) }) }
        next += 1
      }
      while next < min(width, paths.count) { launch() }
      while let (number, result) = try await group.next() {
        waiting[number] = result
        while let ready = waiting.removeValue(forKey: taken) {
          taken += 1
          switch ready {
          case .success(let value):
            for warning in value.document.warnings {
              common.warn("\(value.list.source.path):\(warning.line ?? 1):1: warning: \(warning.message)")
            }
            try take(value)
          case .failure(let error):
            failed = true
            Console.report(error)
          }
          progress(taken, since: start)
        }
        // Not further ahead than the width, so that memory stays bounded when one input is slow.
        while next < paths.count, next - taken < 2 * width { launch() }
      }
    }
    if showsProgress, Self.seconds() - start > 1, paths.count > 1 { Console.note("") }
  }

  private var showsProgress: Bool { !common.quiet && Console.isTerminal(STDERR_FILENO) }

  /// Says how far it is, once it has taken over a second and somebody watches.
  private func progress(_ done: Int, since start: Double) {
    guard showsProgress, paths.count > 1, Self.seconds() - start > 1 else { return }
    Console.write("\r\(done) of \(paths.count) inputs")
  }

  private static func seconds() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
