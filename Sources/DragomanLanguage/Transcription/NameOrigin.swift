/// Where a personal name comes from, as far as its French spelling tells: it decides how English spells it.
package enum NameOrigin: String, Sendable, CaseIterable {
  /// Russian, Ukrainian, Bulgarian, and the names that reach French through Russian.
  case slavic
  case arabic
  case persian
  /// Arabic and Berber names that keep a French spelling in English too.
  case maghrebi
  /// Names of French-speaking West Africa, which English leaves alone.
  case westAfrican = "west-african"
  case french
  case english
  /// Names of the Latin-alphabet Slavic languages, which English leaves alone.
  case polish

  /// Whether the English press spells such names in its own way.
  var isTranscribed: Bool {
    switch self {
    case .slavic, .arabic, .persian, .maghrebi: true
    case .westAfrican, .french, .english, .polish: false
    }
  }

  /// The origin whose rules serve this one.
  var ruleOrigin: NameOrigin { self == .persian ? .arabic : self }
}
