import DragomanLanguage
import Synchronization

/// The compilers of the threads that read glossaries: what one has learned of the words of a glossary serves the next.
final class PartCompilers: Sendable {
  private let analyzer: FrenchAnalyzer
  private let idle = Mutex<[PartCompiler]>([])

  init(analyzer: FrenchAnalyzer) { self.analyzer = analyzer }

  /// A compiler for one thread, for as long as the loan is kept.
  func lend() -> Loan { Loan(from: self, idle.withLock { $0.popLast() } ?? PartCompiler(analyzer: analyzer)) }

  /// Gives its compiler back when it is no longer used.
  final class Loan {
    let compiler: PartCompiler
    private let lender: PartCompilers

    fileprivate init(from lender: PartCompilers, _ compiler: PartCompiler) {
      self.lender = lender
      self.compiler = compiler
    }

    deinit { lender.idle.withLock { [compiler] in $0.append(compiler) } }
  }
}
