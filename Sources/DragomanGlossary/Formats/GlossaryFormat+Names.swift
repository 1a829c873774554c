extension GlossaryFormat {
  /// The formats whose files a name's extension stands for; empty where it says nothing.
  public static func formats(named path: String) -> [GlossaryFormat] {
    let name = path.split(separator: "/").last ?? ""
    guard let point = name.lastIndex(of: "."), point != name.startIndex else { return [] }
    return byExtension[name[name.index(after: point)...].lowercased()] ?? []
  }

  private static let byExtension: [String: [GlossaryFormat]] = [
    "tbx": [.tbx, .tbxDCT, .tbx2008, .tbxMin, .tbxMin2013], "tbxm": [.tbxMin, .tbxMin2013],
    "xml": [.tbx, .tbxDCT, .tbx2008, .tbxMin, .tbxMin2013, .multiterm, .franceterme, .glossml, .skos, .tmx, .xliff],
    "mtf": [.multiterm], "csv": [.csv], "tsv": [.tsv], "tab": [.tsv], "tmx": [.tmx], "rdf": [.skos],
    "xlf": [.xliff], "xliff": [.xliff], "utx": [.utx], "gls": [.glossml], "glossml": [.glossml], "po": [.po],
    "dix": [.apertium], "xlsx": [.xlsx],
  ]
}
