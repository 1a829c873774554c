/// Writes the model in one exchange format; all that there are stand in ``GlossaryFormats/writers``.
protocol GlossaryFormatWriter: Sendable {
  /// The formats that it writes.
  var formats: [GlossaryFormat] { get }

  /// Writes a glossary, reporting what the format cannot hold.
  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting
}
