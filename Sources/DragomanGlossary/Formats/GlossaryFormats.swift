/// The exchange formats, in the order in which a content is tried for them.
enum GlossaryFormats {
  /// What is read. Those of XML come first; a table takes what no other knows.
  static let readers: [any GlossaryFormatReader] = [
    TBXReader(), TMXReader(), SKOSReader(), XLIFFReader(), MultiTermReader(), FranceTermeReader(),
    GlossMLReader(), ApertiumReader(), ITSReader(), UTXReader(), POReader(), XLSXReader(), DelimitedReader(),
  ]

  /// What is written.
  static let writers: [any GlossaryFormatWriter] = [
    TBXWriter(), TBXMinWriter(), TMXWriter(), SKOSWriter(), XLIFFWriter(), MultiTermWriter(),
    GlossMLWriter(), UTXWriter(), POWriter(), DelimitedWriter(), XLSXWriter(),
  ]

  /// The reader for a content, with the format found.
  static func reader(for sign: ContentSign) -> (any GlossaryFormatReader, GlossaryFormat)? {
    for reader in readers {
      if let format = reader.format(of: sign) { return (reader, format) }
    }
    return nil
  }
}
