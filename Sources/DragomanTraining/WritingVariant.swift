package import DragomanLanguage

/// Another way to write the same words, as headlines, telegrams and keyboards without accents have it.
///
/// Models learn from copies of some sentences in these ways, and are measured on them.
package enum WritingVariant: String, CaseIterable, Sendable {
  /// `LE PRÉSIDENT`
  case capitals
  /// `LE PRESIDENT`
  case bareCapitals = "bare-capitals"
  /// `le president`
  case noAccents = "no-accents"
  /// `l'accord`
  case straight
  /// `l’accord`
  case curly

  /// A form written this way.
  package func applied(to form: String) -> String {
    switch self {
    case .capitals: form.uppercased()
    case .bareCapitals: Self.withoutAccents(form).uppercased()
    case .noAccents: Self.withoutAccents(form)
    case .straight: Self.replacing([0x2019, 0x02BC], by: "'", in: form)
    case .curly: Self.replacing([0x27, 0x02BC], by: "\u{2019}", in: form)
    }
  }

  /// A sentence written this way; its lemmas, tags and the words of its contractions stay as they are.
  package func applied(to sentence: TreebankSentence) -> TreebankSentence {
    var sentence = sentence
    for index in sentence.tokens.indices {
      let form = applied(to: sentence.tokens[index].form)
      sentence.tokens[index].form = form
      if sentence.tokens[index].words.count == 1 { sentence.tokens[index].words[0].form = form }
    }
    return sentence
  }

  /// A sentence with entities written this way.
  package func applied(to sentence: EntityCorpus.Sentence) -> EntityCorpus.Sentence {
    EntityCorpus.Sentence(
      tokens: sentence.tokens.map { Array(applied(to: String(decoding: $0, as: UTF8.self)).utf8) },
      labels: sentence.labels)
  }

  private static func withoutAccents(_ form: String) -> String {
    var result = ""
    for scalar in form.unicodeScalars {
      guard !scalar.isASCII, scalar.properties.isAlphabetic else {
        result.unicodeScalars.append(scalar)
        continue
      }
      let letters = WordFolding.folded(String(scalar))
      result += scalar.properties.isUppercase ? letters.uppercased() : letters
    }
    return result
  }

  private static func replacing(_ signs: Set<UInt32>, by sign: Unicode.Scalar, in form: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in form.unicodeScalars { result.append(signs.contains(scalar.value) ? sign : scalar) }
    return String(result)
  }
}
