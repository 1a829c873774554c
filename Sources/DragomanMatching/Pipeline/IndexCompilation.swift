import DragomanGlossary
import DragomanLanguage
import Glibc

/// Compiles glossaries as they are read: on the threads that read them what can be told of each part of a glossary by
/// itself, then on one thread, in their order, what makes one index of the parts.
final class IndexCompilation {
  private var tables = IndexCompiler.Tables()
  /// Whether the glossary at hand lists nothing itself.
  private var isSupport = false
  /// How many entries of the glossary at hand have been taken.
  private var entryCount = 0
  /// The processor time that compiling took, in seconds; complete when the image is there.
  private(set) var seconds = 0.0
  /// What makes the parts.
  let compilers: PartCompilers

  /// - Parameter byteCount: The size of the glossaries together.
  init(analyzer: FrenchAnalyzer, byteCount: Int) {
    compilers = PartCompilers(analyzer: analyzer)
    // Growing step by step would copy large tables over and over; few entries are shorter than this.
    tables.reserve(termCount: byteCount / 200)
  }

  /// Adds a glossary; the parts that follow are its own.
  func add(_ glossary: String, tier: UInt32, isSupport: Bool) {
    tables.addGlossary(glossary, tier: tier)
    self.isSupport = isSupport
    entryCount = 0
  }

  /// Adds the part of the glossary that comes next.
  func append(_ part: CompiledPart) {
    let start = Self.processorTime()
    tables.append(part.part, isSupport: isSupport, entriesBefore: entryCount)
    entryCount += part.part.entryCount
    seconds += part.seconds + Self.processorTime() - start
  }

  /// The image; nothing can be added any more.
  func finish() -> ImageWriter {
    let start = Self.processorTime()
    defer { seconds += Self.processorTime() - start }
    var whole = IndexCompiler.Tables()
    swap(&whole, &tables)
    // Given away: what is added behind would have all of it copied.
    return IndexCompiler.image(consume whole, compilers.lend().compiler)
  }

  /// The processor time of this thread in seconds.
  static func processorTime() -> Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
