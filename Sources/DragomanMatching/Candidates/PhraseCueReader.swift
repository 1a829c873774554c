import DragomanLanguage

/// Sees what a text does around a phrase: quotation marks, introducing words, capitals, brackets behind it.
struct PhraseCueReader {
  let vocabulary: PhraseVocabulary
  let text: [UInt8]

  /// The cues of an occurrence.
  func cues(of match: PhrasePattern.Match, in words: [PhraseWord], sentence: Range<Int>) -> PhraseCues {
    var cues: PhraseCues = []
    let first = match.words.lowerBound
    let end = match.words.upperBound
    let start = Int(words[first].start)
    let stop = Int(words[end - 1].end)
    let isQuotedBefore = endsWithQuote(before: start)
    if isQuotedBefore, startsWithQuote(from: stop) { cues.insert(.quoted) }
    let head = Int(words[match.head].start)
    if match.head > sentence.lowerBound, isCapital(head), !isQuotedBefore { cues.insert(.capital) }
    if first > sentence.lowerBound {
      var before = first - 1
      if words[before].kind == .article || words[before].kind == .ofThe || words[before].kind == .toThe {
        cues.insert(.definite)
      }
      while before > sentence.lowerBound, words[before].kind == .article || words[before].kind == .of { before -= 1 }
      let facts = vocabulary.facts[Int(words[before].facts)]
      if facts.partOfSpeech == .noun {
        if before < first - 1, facts.namesComplement { cues.insert(.introduced) }
      } else if before == first - 1 || words[before].kind == .participle, facts.introduces {
        cues.insert(.introduced)
      }
    }
    if end + 1 < sentence.upperBound, stop + 2 < text.count, text[stop] == 0x20, text[stop + 1] == 0x28 {
      cues.insert(vocabulary.facts[Int(words[end + 1].facts)].isAcronym ? .abbreviated : .defined)
    }
    if first == sentence.lowerBound, end == sentence.upperBound || end + 1 == sentence.upperBound && isSign(words[end])
    {
      cues.insert(.heading)
    }
    return cues
  }

  private func isSign(_ word: PhraseWord) -> Bool {
    let part = vocabulary.facts[Int(word.facts)].partOfSpeech
    return part == .punctuation || part == .symbol
  }

  private func isCapital(_ place: Int) -> Bool {
    let byte = text[place]
    return byte >= 0x41 && byte <= 0x5A
      || byte == 0xC3 && place + 1 < text.count && text[place + 1] >= 0x80 && text[place + 1] <= 0x9E
  }

  /// Between a quotation mark and the words stand so many spaces at most.
  private static let mostSpaces = 3

  /// Whether a quotation mark opens just before a place, spaces left aside.
  private func endsWithQuote(before place: Int) -> Bool {
    var last = place - 1
    for _ in 0..<Self.mostSpaces {
      if last >= 0, text[last] == 0x20 {
        last -= 1
      } else if last >= 1, text[last] == 0xA0, text[last - 1] == 0xC2 {
        last -= 2
      } else if last >= 2, text[last] == 0xAF, text[last - 1] == 0x80, text[last - 2] == 0xE2 {
        last -= 3
      } else {
        break
      }
    }
    guard last >= 0 else { return false }
    if text[last] == 0x22 { return last == place - 1 }
    // «, and “.
    return last >= 1 && text[last] == 0xAB && text[last - 1] == 0xC2
      || last >= 2 && text[last] == 0x9C && text[last - 1] == 0x80
  }

  /// Whether a quotation mark closes just at a place, spaces left aside.
  private func startsWithQuote(from place: Int) -> Bool {
    var next = place
    func holds(_ bytes: [UInt8]) -> Bool {
      next + bytes.count <= text.count && text[next..<next + bytes.count] == bytes[...]
    }
    for _ in 0..<Self.mostSpaces {
      if holds([0x20]) {
        next += 1
      } else if holds([0xC2, 0xA0]) {
        next += 2
      } else if holds([0xE2, 0x80, 0xAF]) {
        next += 3
      } else {
        break
      }
    }
    return holds([0x22]) && next == place || holds([0xC2, 0xBB]) || holds([0xE2, 0x80, 0x9D])
  }
}
