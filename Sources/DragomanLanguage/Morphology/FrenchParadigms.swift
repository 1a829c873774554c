/// All forms of each French noun, adjective and verb: the lexicon turned round, from lemma to forms.
///
/// The lexicon answers what a form may be; this answers how a lemma is written, for those who need every form
/// beforehand. It takes a pass over the whole lexicon to make (half a million forms, about half a second) and eight
/// bytes for each to keep, so it is made only where forms are generated.
///
/// ```swift
/// try FrenchParadigms(FrenchLexicon.shipped()).forms(of: "national", as: .adjective)   // national, nationale, nationaux, nationales
/// ```
public final class FrenchParadigms: Sendable {
  /// A form with what it marks.
  public struct Form: Hashable, Sendable {
    /// The form as the lexicon writes it.
    public var text: String
    /// Gender, number, tense, …; one of its readings under the lemma.
    public var features: MorphologicalFeatures
  }

  /// A word by the hash of one of its lemmas.
  private struct Entry {
    var hash: UInt32
    var word: UInt32
  }

  private let lexicon: FrenchLexicon
  /// Sorted by hash, then by word.
  private let entries: [Entry]

  /// The parts of speech whose words inflect.
  private static let inflecting: Set<PartOfSpeech> = [.noun, .adjective, .verb, .auxiliary]

  /// Turns a lexicon round.
  ///
  /// - Complexity: O(*n* log *n*) in the number of forms.
  public init(_ lexicon: FrenchLexicon) {
    self.lexicon = lexicon
    var entries: [Entry] = []
    entries.reserveCapacity(lexicon.formCount)
    var list = ReadingList()
    lexicon.forEachWord { word, form in
      list.removeAll()
      lexicon.appendReadings(word: word, form: form[...], to: &list, unlessFrom: nil)
      let first = entries.count
      for reading in list.readings where Self.inflecting.contains(reading.partOfSpeech) {
        let hash = WordHash.hash(list.lemma(reading).span)
        if entries[first...].contains(where: { $0.hash == hash }) { continue }
        entries.append(Entry(hash: hash, word: UInt32(word)))
      }
    }
    entries.sort { ($0.hash, $0.word) < ($1.hash, $1.word) }
    self.entries = entries
  }

  /// The forms of a lemma as a part of speech, each with each of its readings, in the order of the lexicon; a verb and
  /// its use as an auxiliary are one. Empty where the lexicon does not have it.
  ///
  /// - Complexity: O(log *n* + forms).
  public func forms(of lemma: String, as partOfSpeech: PartOfSpeech) -> [Form] {
    let hash = WordHash.hash(lemma.utf8.span)
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].hash < hash { low = middle + 1 } else { high = middle }
    }
    var result: [Form] = []
    var form: [UInt8] = []
    while low < entries.count, entries[low].hash == hash {
      lexicon.spell(Int(entries[low].word), into: &form)
      for reading in lexicon.readings(of: form) where reading.lemma == lemma {
        guard Self.isSame(reading.partOfSpeech, partOfSpeech) else { continue }
        let new = Form(text: String(decoding: form, as: UTF8.self), features: reading.features)
        if !result.contains(new) { result.append(new) }
      }
      low += 1
    }
    return result
  }

  private static func isSame(_ left: PartOfSpeech, _ right: PartOfSpeech) -> Bool {
    func plain(_ part: PartOfSpeech) -> PartOfSpeech { part == .auxiliary ? .verb : part }
    return plain(left) == plain(right)
  }
}
