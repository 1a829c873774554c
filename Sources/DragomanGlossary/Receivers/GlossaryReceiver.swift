/// A program that finds terms with a matcher of its own, for which a glossary can be compiled.
public enum GlossaryReceiver: String, Sendable, CaseIterable {
  /// OmegaT: a table with tabs.
  case omegat
  /// memoQ: the CSV of its term bases.
  case memoq
  /// Trados Studio: MultiTerm XML.
  case trados
  /// Phrase TMS: an Excel workbook.
  case phrase
  /// Weblate: TBX of 2008.
  case weblate
  /// DeepL: TSV of two columns.
  case deepl
  /// Google Cloud Translation: CSV of two columns.
  case google
  /// ApSIC Xbench: a table with tabs.
  case xbench

  /// How its file is written.
  var format: any ReceiverFormat {
    switch self {
    case .omegat: TabbedReceiver.omegat
    case .memoq: MemoQReceiver()
    case .trados: TradosReceiver()
    case .phrase: PhraseReceiver()
    case .weblate: WeblateReceiver()
    case .deepl: PairReceiver.deepL
    case .google: PairReceiver.google
    case .xbench: TabbedReceiver.xbench
    }
  }
}

/// Writes the file of one receiver.
protocol ReceiverFormat {
  /// The name of the receiver, for messages.
  var name: String { get }

  /// Writes concepts, reporting what the receiver cannot hold.
  ///
  /// - Returns: The file, and how many entries or rows the receiver will count.
  func write(
    _ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report
  ) throws(GlossaryError) -> (bytes: [UInt8], count: Int)
}

/// What a file is written for, beside its concepts.
struct ReceiverJob {
  /// The language of the texts.
  var source: LanguageTag
  /// The language that they are put into.
  var target: LanguageTag
  /// How target terms render forms of source terms.
  var rendering: (_ term: String, _ use: TermInflection.Use) -> String?
}
