extension GlossaryWriter {
  /// Writes a glossary in the form that it was read in, so that an edited file differs only where it was edited: in
  /// the edition, style and dialect that the file names, or in the smallest dialect that holds the data where that one
  /// no longer does. TBX-Min of 2013 becomes TBX of 2019 where it cannot hold the data.
  ///
  /// - Throws: When a text holds a character that XML cannot.
  /// - Complexity: O(*n*) in the size of the glossary.
  public static func rewrite(_ glossary: Glossary) throws(GlossaryError) -> GlossaryWriting {
    let format: GlossaryFormat
    switch glossary.edition {
    case .tbx2008: format = .tbx2008
    case .tbx2019: format = glossary.style == .dct ? .tbxDCT : .tbx
    case .tbxMin2013: format = .tbxMin
    }
    let writing = try GlossaryWriter(format: format, dialect: glossary.dialect).write(glossary)
    guard writing.losses > 0 else { return writing }
    let free = try GlossaryWriter(format: format == .tbxMin ? .tbx : format).write(glossary)
    guard free.losses < writing.losses else { return writing }
    var result = free
    // A dialect of somebody's own is named no longer; what is only too small is no loss.
    result.diagnostics += writing.diagnostics.filter { $0.code == .unclearDialect }
    return result
  }
}

extension GlossaryWriting {
  /// How many diagnostics tell of something that is not as it was.
  fileprivate var losses: Int { diagnostics.count { $0.severity >= .warning } }
}
