import DragomanGlossary
import DragomanTestSupport

/// Changes glossaries as terminologists do, the same way for the same seed.
struct RandomEdits {
  private var random: SeededGenerator
  /// Stands in every text that these edits bring in, so that it can be told where a text came from.
  let mark: String
  private var number = 0

  init(seed: UInt64, mark: String) {
    random = SeededGenerator(seed: seed &* 7919 &+ UInt64(mark.utf8.count) &* 31 &+ UInt64(mark.utf8.first ?? 0))
    self.mark = mark
  }

  private mutating func chance(_ percent: Int) -> Bool { random.number(below: 100) < percent }

  /// A text that stands nowhere else.
  private mutating func text() -> InlineText {
    number += 1
    return InlineText("\(random.choose(["traité", "mission", "otage", "veto"])) \(mark)\(number)")
  }

  /// The glossary after edits of some of the entries for which `isOpen` holds, and with new entries.
  mutating func edited(_ glossary: Glossary, where isOpen: (Int) -> Bool) -> Glossary {
    var result = glossary
    for index in result.entries.indices.reversed() where isOpen(index) && chance(60) {
      if chance(15) {
        result.entries.remove(at: index)
      } else {
        for _ in 0..<1 + random.number(below: 3) { edit(&result.entries[index]) }
      }
    }
    for _ in 0..<random.number(below: 3) {
      number += 1
      var entry = ConceptEntry(id: "\(mark)\(number)")
      entry.languages = [LanguageSection("fr", terms: [TermSection(text())])]
      result.entries.insert(entry, at: random.number(below: result.entries.count + 1))
    }
    return result
  }

  /// The glossary after edits of the sections of one language in each entry.
  mutating func edited(_ glossary: Glossary, section: Int) -> Glossary {
    var result = glossary
    for index in result.entries.indices where result.entries[index].languages.indices.contains(section) {
      for _ in 0..<random.number(below: 3) {
        if chance(70), !result.entries[index].languages[section].terms.isEmpty {
          edit(&result.entries[index].languages[section].terms)
        } else {
          edit(&result.entries[index].languages[section].categories)
        }
      }
    }
    return result
  }

  private mutating func edit(_ entry: inout ConceptEntry) {
    guard !entry.languages.isEmpty, chance(75) else { return edit(&entry.categories) }
    let index = random.number(below: entry.languages.count)
    guard !entry.languages[index].terms.isEmpty, chance(80) else { return edit(&entry.languages[index].categories) }
    edit(&entry.languages[index].terms)
  }

  private mutating func edit(_ terms: inout [TermSection]) {
    let index = random.number(below: terms.count)
    switch random.number(below: 6) {
    case 0: terms[index].term = text()
    case 1: terms.append(TermSection(text()))
    case 2: terms.insert(TermSection(text()), at: index)
    case 3: if terms.count > 1 { terms.remove(at: index) }
    case 4: terms[index].status = random.choose([.preferred, .admitted, .deprecated, .superseded])
    default: edit(&terms[index].categories)
    }
  }

  private mutating func edit(_ categories: inout [DataCategory]) {
    guard !categories.isEmpty, chance(60) else {
      categories.append(DataCategory(.note, .none, text()))
      return
    }
    let index = random.number(below: categories.count)
    let isText = categories[index].kind == .descrip || categories[index].kind == .note
    if isText, chance(70) { categories[index].content = text() } else { categories.remove(at: index) }
  }
}
