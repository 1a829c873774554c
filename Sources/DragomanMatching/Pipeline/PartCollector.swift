import DragomanGlossary

/// Compiles the entries that a thread reads, part by part.
final class PartCollector: EntryCollector {
  static let keptCategories = ConceptRecord.categories

  private let loan: PartCompilers.Loan
  private let isSupport: Bool
  private let isWanted: @Sendable (ConceptRecord) -> Bool
  /// The processor time that the part at hand took so far, in seconds.
  private var seconds = 0.0

  /// - Parameters:
  ///   - isSupport: Whether the glossary lists nothing itself.
  ///   - isWanted: Whether a concept is to be kept.
  init(
    _ compilers: PartCompilers, isSupport: Bool,
    where isWanted: @escaping @Sendable (ConceptRecord) -> Bool = { _ in true }
  ) {
    loan = compilers.lend()
    self.isSupport = isSupport
    self.isWanted = isWanted
  }

  func add(_ entries: [ConceptEntry]) {
    let start = IndexCompilation.processorTime()
    loan.compiler.add(entries, isSupport: isSupport, where: isWanted)
    seconds += IndexCompilation.processorTime() - start
  }

  func finish() -> CompiledPart {
    let start = IndexCompilation.processorTime()
    let part = loan.compiler.finishEntries()
    defer { seconds = 0 }
    return CompiledPart(part: part, seconds: seconds + IndexCompilation.processorTime() - start)
  }
}

/// What is made of entries that follow each other.
struct CompiledPart: Sendable {
  let part: IndexPart
  /// The processor time that it took, in seconds.
  let seconds: Double
}
