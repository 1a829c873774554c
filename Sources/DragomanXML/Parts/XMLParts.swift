import Dispatch
import Glibc

/// Reads the elements of a document side by side and hands out what is made of them in their order.
///
/// Each worker has a context of its own, for what is worth keeping from part to part.
public struct XMLParts<Context, Output: Sendable> {
  /// Makes the context of a worker.
  private let context: @Sendable () -> Context
  private let read: @Sendable (inout Context, XMLPart) throws(XMLError) -> (Output, XMLPartEnd)?

  /// How long a part is that is worth a reader of its own, and short enough for several to be in memory.
  public static var partLength: Int { 1 << 18 }

  /// How many parts are worth reading at the same time: as many as there are processors, and not so many that who takes
  /// the output, or memory, would be the limit.
  public static var width: Int { min(max(2, sysconf(Int32(_SC_NPROCESSORS_ONLN))), 4) }

  /// - Parameters:
  ///   - context: Makes what a worker keeps; called on its thread.
  ///   - read: Reads a part to its end, on a thread of a worker; nil, or an error, where it cannot be read by itself, so
  ///     that it and all that follows is read in one piece.
  public init(
    context: @escaping @Sendable () -> Context,
    _ read: @escaping @Sendable (inout Context, XMLPart) throws(XMLError) -> (Output, XMLPartEnd)?
  ) {
    self.context = context
    self.read = read
  }

  /// Reads as far as the document can be read in parts.
  ///
  /// - Parameters:
  ///   - width: How many parts are read at the same time; two more are in memory.
  ///   - take: Gets what the parts have given, in their order, on the thread of the caller; false where the part and all that
  ///     follows is to be read in one piece.
  /// - Returns: A reader of what is left, which is the end of the document at least.
  /// - Throws: What `take` throws; `XMLError` where the rest cannot be opened.
  public func run(
    _ cutter: consuming XMLCutter, width: Int, _ take: (Output, XMLPart) throws(XMLError) -> Bool
  ) throws(XMLError) -> XMLStreamReader {
    let workers = (0..<width).map { _ in PartWorker(context, read) }
    var waiting: [(part: XMLPart, task: PartTask<Output>)] = []
    var count = 0
    while true {
      while waiting.count < width + 2, let part = cutter.next() {
        waiting.append((part, workers[count % width].begin(part)))
        count += 1
      }
      guard let (part, task) = waiting.first else { return try cutter.rest(after: []) }
      guard let (output, end) = task.wait(), cutter.note(end), try take(output, part) else {
        for (_, task) in waiting.dropFirst() { _ = task.wait() }
        return try cutter.rest(after: waiting.map(\.part))
      }
      waiting.removeFirst()
    }
  }
}

/// One part that is being read.
// Unchecked, for the result is written before the semaphore is raised, and read behind it.
private final class PartTask<Output: Sendable>: @unchecked Sendable {
  private var result: (Output, XMLPartEnd)?
  private let isDone = DispatchSemaphore(value: 0)

  func finish(_ result: (Output, XMLPartEnd)?) {
    self.result = result
    isDone.signal()
  }

  /// What was read; to be asked for once.
  func wait() -> (Output, XMLPartEnd)? {
    isDone.wait()
    return result.take()
  }
}

/// A thread that reads parts, one after the other.
// Unchecked, for the context is touched on the serial queue only.
private final class PartWorker<Context, Output: Sendable>: @unchecked Sendable {
  private let queue = DispatchQueue(label: "dragoman.parts")
  private let makeContext: @Sendable () -> Context
  private let read: @Sendable (inout Context, XMLPart) throws(XMLError) -> (Output, XMLPartEnd)?
  private var context: Context?

  init(
    _ context: @escaping @Sendable () -> Context,
    _ read: @escaping @Sendable (inout Context, XMLPart) throws(XMLError) -> (Output, XMLPartEnd)?
  ) {
    makeContext = context
    self.read = read
  }

  func begin(_ part: XMLPart) -> PartTask<Output> {
    let task = PartTask<Output>()
    queue.async { [self] in
      var own = context.take() ?? makeContext()
      do throws(XMLError) {
        task.finish(try read(&own, part))
      } catch {
        // Whatever it is, the reader of the rest meets it.
        task.finish(nil)
      }
      context = own
    }
    return task
  }
}
