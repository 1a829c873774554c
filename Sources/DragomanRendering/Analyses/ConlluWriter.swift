import DragomanLanguage

/// Writes sentences in CoNLL-U: words with lemma, part of speech and features; in the column MISC the place in the
/// source (`start=…|end=…`), the name that a token is part of (`NER=B-PER`) and how a word's analysis was come by
/// (`Origin=dictionary`, `guesser`, `model`).
struct ConlluWriter {
  private var sentenceCount = 0
  /// The features met so far as text: there are some hundred.
  private var featureTexts: [UInt32: [UInt8]] = [:]

  /// Appends a sentence.
  mutating func append(_ sentence: AnalyzedSentence, to bytes: inout [UInt8]) {
    sentenceCount += 1
    if let comments = sentence.comments {
      for comment in comments {
        bytes += comment.utf8
        bytes.append(0x0A)
      }
    } else {
      bytes += "# sent_id = \(sentenceCount)\n# text = ".utf8
      for (index, token) in sentence.tokens.enumerated() {
        Self.append(token.form, to: &bytes)
        if token.precedesSpace, index < sentence.tokens.count - 1 { bytes.append(0x20) }
      }
      bytes.append(0x0A)
    }
    var number = 1
    for token in sentence.tokens {
      let isOneWord = token.words.count == 1
      if !isOneWord {
        bytes += "\(number)-\(number + token.words.count - 1)\t".utf8
        Self.append(token.form, to: &bytes)
        bytes += "\t_\t_\t_\t_\t_\t_\t_\t".utf8
        Self.appendMiscellany(token, origin: nil, to: &bytes)
      }
      for word in token.words {
        Self.append(decimal: number, to: &bytes)
        bytes.append(0x09)
        if isOneWord { Self.append(token.form, to: &bytes) } else { Self.append(word.form ?? "_", to: &bytes) }
        bytes.append(0x09)
        Self.append(word.lemma.isEmpty ? "_" : word.lemma, to: &bytes)
        bytes.append(0x09)
        bytes += word.partOfSpeech.tag.utf8
        bytes += "\t_\t".utf8
        bytes += text(of: word.features)
        bytes += "\t_\t_\t_\t".utf8
        if isOneWord {
          Self.appendMiscellany(token, origin: word.origin, to: &bytes)
        } else {
          bytes += "Origin=".utf8
          bytes += word.origin.rawValue.utf8
          bytes.append(0x0A)
        }
        number += 1
      }
    }
    bytes.append(0x0A)
  }

  private mutating func text(of features: MorphologicalFeatures) -> [UInt8] {
    if let known = featureTexts[features.rawValue] { return known }
    let text = Array(features.conllu.utf8)
    featureTexts[features.rawValue] = text
    return text
  }

  private static func appendMiscellany(
    _ token: AnalyzedSentence.Token, origin: AnalysisOrigin?, to bytes: inout [UInt8]
  ) {
    let start = bytes.count
    func separate(_ bytes: inout [UInt8]) { if bytes.count > start { bytes.append(0x7C) } }
    if !token.precedesSpace { bytes += "SpaceAfter=No".utf8 }
    if let span = token.span {
      separate(&bytes)
      bytes += "start=".utf8
      append(decimal: Int(span.start), to: &bytes)
      bytes += "|end=".utf8
      append(decimal: Int(span.end), to: &bytes)
    }
    if token.nameTag != "O" {
      separate(&bytes)
      bytes += "NER=".utf8
      bytes += token.nameTag.utf8
    }
    if let origin {
      separate(&bytes)
      bytes += "Origin=".utf8
      bytes += origin.rawValue.utf8
    }
    if !token.miscellany.isEmpty {
      separate(&bytes)
      append(token.miscellany, to: &bytes)
    }
    if bytes.count == start { bytes.append(0x5F) }
    bytes.append(0x0A)
  }

  /// Text of a column: what would end it becomes a space.
  private static func append(_ text: some Sequence<UInt8>, to bytes: inout [UInt8]) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    for index in start..<bytes.count where bytes[index] < 0x20 || bytes[index] == 0x7F { bytes[index] = 0x20 }
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) { append(text.utf8, to: &bytes) }

  private static func append(decimal value: Int, to bytes: inout [UInt8]) {
    let start = bytes.count
    var rest = value
    repeat {
      bytes.append(0x30 + UInt8(rest % 10))
      rest /= 10
    } while rest > 0
    var low = start
    var high = bytes.count - 1
    while low < high {
      bytes.swapAt(low, high)
      low += 1
      high -= 1
    }
  }
}
