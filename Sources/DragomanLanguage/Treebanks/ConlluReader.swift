/// Reads CoNLL-U: sentences with tokens, words and contractions. Empty nodes and syntax are passed over.
public enum ConlluReader {
  /// The sentences of a file, in order.
  ///
  /// - Throws: `TreebankError` with the line for one that has not ten columns, or whose numbers do not count up.
  /// - Complexity: O(length).
  public static func sentences(of bytes: [UInt8]) throws(TreebankError) -> [TreebankSentence] {
    var sentences: [TreebankSentence] = []
    var sentence = TreebankSentence()
    var wordCount = 0
    // The number of the last word of the contraction at hand.
    var lastOfContraction = 0
    var number = 0
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      number += 1
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty {
        if !sentence.tokens.isEmpty { sentences.append(sentence) }
        guard lastOfContraction <= wordCount else {
          throw TreebankError(line: number, reason: "expected word \(wordCount + 1) of a contraction, found the end")
        }
        sentence = TreebankSentence(line: number + 1)
        wordCount = 0
        lastOfContraction = 0
        continue
      }
      if line.first == 0x23 {
        sentence.comments.append(String(decoding: line, as: UTF8.self))
        continue
      }
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      guard fields.count == 10 else {
        throw TreebankError(line: number, reason: "expected 10 columns, found \(fields.count)")
      }
      let id = fields[0]
      if id.contains(0x2E) { continue }
      let word = TreebankWord(
        form: String(decoding: fields[1], as: UTF8.self), lemma: String(decoding: fields[2], as: UTF8.self),
        partOfSpeech: String(decoding: fields[3], as: UTF8.self),
        features: String(decoding: fields[5], as: UTF8.self))
      let parts = id.split(separator: 0x2D, omittingEmptySubsequences: false).map {
        Int(String(decoding: $0, as: UTF8.self))
      }
      if parts.count == 2, let first = parts[0], let last = parts[1] {
        guard first == wordCount + 1, last > first, last - first < 100, lastOfContraction <= wordCount else {
          throw TreebankError(
            line: number, reason: "expected a range from \(wordCount + 1), found \(String(decoding: id, as: UTF8.self))"
          )
        }
        lastOfContraction = last
        sentence.tokens.append(token(word.form, [], fields[9]))
      } else {
        guard parts.count == 1, parts[0] == wordCount + 1 else {
          throw TreebankError(
            line: number, reason: "expected word \(wordCount + 1), found \(String(decoding: id, as: UTF8.self))")
        }
        wordCount += 1
        if wordCount <= lastOfContraction {
          sentence.tokens[sentence.tokens.count - 1].words.append(word)
        } else {
          sentence.tokens.append(token(word.form, [word], fields[9]))
        }
      }
    }
    guard lastOfContraction <= wordCount else {
      throw TreebankError(line: number, reason: "expected word \(wordCount + 1) of a contraction, found the end")
    }
    if !sentence.tokens.isEmpty { sentences.append(sentence) }
    return sentences
  }

  private static func token(_ form: String, _ words: [TreebankWord], _ field: ArraySlice<UInt8>) -> TreebankToken {
    let parts = field.split(separator: 0x7C)
    let kept = parts.filter { !$0.elementsEqual("SpaceAfter=No".utf8) && !$0.elementsEqual("_".utf8) }
    return TreebankToken(
      form: form, words: words,
      precedesSpace: kept.count == parts.count || !parts.contains { $0.elementsEqual("SpaceAfter=No".utf8) },
      miscellany: kept.map { String(decoding: $0, as: UTF8.self) }.joined(separator: "|"))
  }
}
