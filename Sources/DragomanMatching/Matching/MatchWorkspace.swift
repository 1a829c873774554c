import DragomanLanguage

/// The matcher's buffers and what it remembers of forms; owned by one task, used with one analysis workspace.
struct MatchWorkspace: ~Copyable {
  /// What is known of one form.
  struct FormInfo {
    var firstSymbol: UInt32 = 0
    var symbolCount: UInt16 = 0
    /// Nodes that its symbols lead to from the root: where a term may start with it.
    var rootCount: UInt16 = 0
    var firstRoot: UInt32 = 0
    var traits: FormTraits = []
  }

  var unitBuilder = UnitBuilder()
  /// All matches of the sentence at hand, before overlaps are resolved.
  var found: [TermMatch] = []
  private var infos: [FormInfo] = []
  private var symbols: [UInt32] = []
  private var roots: [UInt32] = []

  /// What is known of a form, worked out when it is met first.
  @inline(__always)
  mutating func info(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormInfo {
    if Int(form) >= infos.count { learn(form, forms, index) }
    return infos[Int(form)]
  }

  /// Works out what is known of all forms up to `form`.
  private mutating func learn(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) {
    while infos.count <= Int(form) {
      let number = UInt32(infos.count)
      var info = FormInfo(
        firstSymbol: UInt32(symbols.count), symbolCount: 0, traits: FormTraits(number, forms))
      FormKeys.forEachKey(of: number, in: forms) { key in
        if let symbol = index.symbol(key), info.symbolCount < UInt16.max {
          symbols.append(symbol)
          info.symbolCount += 1
        }
      }
      info.firstRoot = UInt32(roots.count)
      for position in 0..<Int(info.symbolCount) {
        if let root = index.root(symbols[Int(info.firstSymbol) + position]) { roots.append(root) }
      }
      info.rootCount = UInt16(roots.count - Int(info.firstRoot))
      infos.append(info)
    }
  }

  /// The nodes of ``FormInfo/rootCount``.
  @inline(__always)
  func root(_ info: FormInfo, _ position: Int) -> UInt32 { roots[Int(info.firstRoot) + position] }

  /// The symbols that a form can stand for.
  @inline(__always)
  func symbol(_ info: FormInfo, _ position: Int) -> UInt32 { symbols[Int(info.firstSymbol) + position] }
}
