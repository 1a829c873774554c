import Dispatch
import Synchronization

/// Hands entries in batches to a sink on another thread, so that reading and writing go side by side.
// Unchecked, for each variable has one thread: the sink that of the serial queue, and `finish` only once the queue is
// empty; the batch at hand that of the reader, which hands over a copy.
final class EntryQueue: @unchecked Sendable {
  private struct Batch: Sendable {
    var entries: [ConceptEntry] = []
    var frame = Glossary()
  }

  private var sink: any EntrySink
  private let queue = DispatchQueue(label: "dragoman.entries")
  /// So many batches may wait: memory stays bounded when reading is faster.
  private let room = DispatchSemaphore(value: 4)
  private let failed = Mutex<(any Error)?>(nil)
  private var batch = Batch()

  private static let batchSize = 256

  init(_ sink: any EntrySink) { self.sink = sink }

  /// Why the sink has given up, if it has.
  var failure: (any Error)? { failed.withLock { $0 } }

  /// Adds an entry; false when the sink has given up.
  func add(_ entry: ConceptEntry, _ frame: Glossary) -> Bool {
    if batch.entries.isEmpty { batch.frame = frame }
    batch.entries.append(entry)
    return batch.entries.count < Self.batchSize || send()
  }

  private func send() -> Bool {
    let next = batch
    batch = Batch()
    room.wait()
    queue.async { [self] in
      defer { room.signal() }
      if failure != nil { return }
      do {
        for entry in next.entries { try sink.take(entry, next.frame) }
      } catch {
        failed.withLock { $0 = error }
      }
    }
    return failure == nil
  }

  /// Waits until all that was sent has been taken.
  func drain() { queue.sync {} }

  /// Lets the sink finish; nil when it has given up.
  func finish(_ frame: Glossary) -> StreamOutcome? {
    if !batch.entries.isEmpty { _ = send() }
    drain()
    if failure != nil { return nil }
    do {
      return try sink.finish(frame)
    } catch {
      failed.withLock { $0 = error }
      return nil
    }
  }
}
