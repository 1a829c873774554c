import DragomanLanguage

/// Compiles concept records into the image of a ``GlossaryIndex``.
struct IndexCompiler {
  let analyzer: FrenchAnalyzer
  /// How many concepts make a part; the image does not depend on it.
  var partSize = 1_024

  /// The image of an index over the glossaries.
  ///
  /// - Complexity: O(*n* log *n*) in the number of terms.
  func compile(_ glossaries: [GlossaryRecords]) -> [UInt8] {
    let compiler = PartCompiler(analyzer: analyzer)
    var tables = Tables()
    for glossary in glossaries {
      tables.addGlossary(glossary.name, tier: glossary.tier)
      var rest = glossary.concepts[...]
      while !rest.isEmpty {
        let part = compiler.compile(rest.prefix(partSize), isSupport: glossary.isSupport)
        tables.append(part, isSupport: glossary.isSupport)
        rest = rest.dropFirst(partSize)
      }
    }
    return Self.image(tables, compiler).finish()
  }

  /// The image of an index of tables, fixed expressions added.
  static func image(_ tables: consuming Tables, _ compiler: PartCompiler) -> ImageWriter {
    // They belong to a glossary of their own that comes behind all others.
    tables.addGlossary("", tier: UInt32.max >> 12)
    tables.append(compiler.compile(fixedExpressions: FixedExpressions.all))
    return tables.image()
  }
}
