import DragomanXML

/// Writes TBX of 2019, in both styles, and of 2008.
struct TBXWriter: GlossaryFormatWriter {
  let formats: [GlossaryFormat] = [.tbx, .tbxDCT, .tbx2008]

  func write(_ glossary: Glossary, as options: GlossaryWriter) throws(GlossaryError) -> GlossaryWriting {
    let edition: GlossaryEdition = options.format == .tbx2008 ? .tbx2008 : .tbx2019
    var fitting = TBXFitting(
      glossary, edition: edition, style: options.format == .tbxDCT ? .dct : .dca, dialect: options.dialect)
    var fitted = fitting.fit()
    if edition == .tbx2008 {
      fitted.putFirst(options.targetLanguage)
      fitted.putFirst(options.sourceLanguage)
    }
    do throws(XMLError) {
      var serializer = TBXSerializer(edition, fitted.style)
      try serializer.write(fitted)
      let bytes = serializer.finish()
      return GlossaryWriting(
        bytes: bytes, dialect: fitted.dialect, diagnostics: fitting.report.diagnostics)
    } catch {
      throw GlossaryError(error, path: nil, bytes: Array("<".utf8))
    }
  }
}
