import Dispatch
import DragomanLanguage
import Glibc

/// Compiles concepts on another thread while this one reads glossaries, in the order in which they come.
// Unchecked, for each variable has one thread: the builder and the time that of the serial queue, and `finish` only once
// the queue is empty; the batch at hand that of the reader, which hands over a copy.
final class IndexCompilation: @unchecked Sendable {
  private var builder: PatternBuilder?
  private var batch: [ConceptRecord] = []
  /// The processor time that compiling took, in seconds; complete when the image is there.
  private(set) var seconds = 0.0
  private let queue = DispatchQueue(label: "dragoman.index")
  /// So many batches may wait: memory stays bounded when reading is faster.
  private let room = DispatchSemaphore(value: 4)

  private static let batchSize = 512

  /// - Parameter byteCount: The size of the glossaries together.
  init(analyzer: FrenchAnalyzer, byteCount: Int) {
    builder = PatternBuilder(analyzer: analyzer)
    builder?.reserve(byteCount: byteCount)
  }

  /// Adds a glossary; the concepts that follow are its own.
  func add(_ glossary: String, tier: UInt32, isSupport: Bool) {
    send()
    queue.async { [self] in builder?.addGlossary(glossary, tier: tier, isSupport: isSupport) }
  }

  /// Adds a concept.
  func add(_ concept: ConceptRecord) {
    batch.append(concept)
    if batch.count == Self.batchSize { send() }
  }

  private func send() {
    if batch.isEmpty { return }
    let concepts = batch
    batch = []
    batch.reserveCapacity(Self.batchSize)
    room.wait()
    queue.async { [self] in
      let start = Self.processorTime()
      for concept in concepts { builder?.add(concept) }
      seconds += Self.processorTime() - start
      room.signal()
    }
  }

  /// The image; nothing can be added any more.
  ///
  /// - Precondition: It has not been called before.
  func finish() -> [UInt8] {
    send()
    queue.sync {}
    // One caller makes a compilation and finishes it; nothing that is read can make it do so twice.
    guard let open = builder.take() else { preconditionFailure("an index is finished once") }
    let start = Self.processorTime()
    defer { seconds += Self.processorTime() - start }
    return IndexCompiler.finish(open)
  }

  /// The processor time of this thread in seconds.
  private static func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
