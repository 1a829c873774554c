import DragomanGlossary

/// Makes glossaries that TBX-Linguist holds, the same ones for the same seed.
struct GlossaryGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next number, by SplitMix64.
  private mutating func next(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) >> 33) % bound
  }

  private mutating func pick<T>(_ choices: [T]) -> T { choices[next(choices.count)] }
  private mutating func chance(_ percent: Int) -> Bool { next(100) < percent }

  /// Words with what is apt to be lost: entities, quotes, accents, characters beyond the first plane.
  private mutating func text(_ words: Int = 3) -> String {
    let vocabulary = [
      "accord", "d’intégrité", "œuvre", "e\u{301}tat", "<b>", "&amp;", "\"x\"", "l'an", "]]>", "𝔸𝔹",
      "a\nb", "1\u{A0}%", "\u{202F}:", "שלום", "--",
    ]
    return (0..<1 + next(words)).map { _ in pick(vocabulary) }.joined(separator: " ")
  }

  private mutating func term() -> InlineText {
    let word = text(2).replacing("\n", with: " ")
    guard chance(15) else { return InlineText(word) }
    let high = MarkupElement(
      "hi", attributes: [MarkupAttribute("type", "subscript")], children: [.text("2")])
    return InlineText(
      markup: chance(30) ? [.element(high)] : [.text(word), .element(high), .text("x")],
      collapsing: true)
  }

  private mutating func value() -> InlineText {
    guard chance(20) else { return InlineText(text(6)) }
    let foreign = MarkupElement(
      "foreign", attributes: [MarkupAttribute("xml:lang", "la")], children: [.text("ad hoc")])
    return InlineText(markup: [.text("selon "), .element(foreign), .comment(" ? "), .text(" dit")])
  }

  private mutating func grouped(_ category: DataCategory) -> DataCategory {
    guard chance(40) else { return category }
    var result = category
    var members: [DataCategory] = []
    if chance(80) { members.append(DataCategory(.admin, .source, value())) }
    if chance(30) { members.append(DataCategory(.note, .none, value())) }
    if chance(20) { members.append(DataCategory(.comment, .none, " membre ")) }
    result.group = DataCategory.Group(members: members)
    return result
  }

  private mutating func common() -> [DataCategory] {
    var result: [DataCategory] = []
    if chance(30) { result.append(DataCategory(.note, .none, value())) }
    if chance(20) { result.append(DataCategory(.comment, .none, " remarque ")) }
    if chance(30) { result.append(DataCategory(.admin, .source, value())) }
    if chance(30) {
      result.append(
        Transaction(
          type: pick(["origination", "modification"]), responsibility: chance(50) ? "Anne" : nil,
          date: chance(70) ? "2024-02-29" : nil
        ).category)
    }
    return result
  }

  private mutating func termSection() -> TermSection {
    var categories: [DataCategory] = []
    if chance(60) {
      categories.append(grouped(DataCategory(.termNote, .partOfSpeech, "noun")))
    }
    if chance(40) {
      categories.append(DataCategory(.termNote, .administrativeStatus, "preferredTerm-admn-sts"))
    }
    if chance(20) { categories.append(DataCategory(.termNote, .grammaticalNumber, "plural")) }
    if chance(40) { categories.append(grouped(DataCategory(.descrip, .context, value()))) }
    categories += common()
    return TermSection(chance(5) ? "" : term(), categories: categories)
  }

  private mutating func languageSection(_ language: LanguageTag, isFirst: Bool) -> LanguageSection {
    var section = LanguageSection(language, leading: chance(10) && !isFirst ? [.comment(" l ")] : [])
    section.categories = common()
    if chance(40) {
      section.categories.append(grouped(DataCategory(.descrip, .definition, value())))
    }
    section.terms = (0..<1 + next(3)).map { _ in termSection() }
    return section
  }

  /// A file that is well-formed and breaks the structure: elements go by other elements' names.
  mutating func confused(_ bytes: [UInt8]) -> [UInt8] {
    let names = [
      "conceptEntry", "langSec", "termSec", "term", "termNote", "termNoteGrp", "descrip",
      "descripGrp", "admin", "note", "transacGrp", "transac", "date", "ref", "hi", "foreign", "body",
      "tbxHeader", "sourceDesc", "p", "mot", "type", "xml:lang", "id", "target", "back", "item",
    ]
    var text = String(decoding: bytes, as: UTF8.self)
    for _ in 0..<1 + next(3) {
      let (old, new) = (pick(names), pick(names))
      for (before, after) in [("<", ">"), ("<", " "), ("</", ">"), ("<", "/>"), (" ", "=")] {
        // An attribute may not come to stand twice on one element.
        if before == " " && text.contains(" \(new)=") { continue }
        text = text.replacing("\(before)\(old)\(after)", with: "\(before)\(new)\(after)")
      }
    }
    return Array(text.utf8)
  }

  /// A glossary with so many entries.
  mutating func glossary(entries count: Int) -> Glossary {
    var entries: [ConceptEntry] = []
    for number in 0..<count {
      var entry = ConceptEntry(id: "c\(number)", leading: chance(20) ? [.comment(" e ")] : [])
      if chance(70) {
        entry.categories.append(grouped(DataCategory(.descrip, .subjectField, InlineText(text()))))
      }
      entry.categories += common()
      if chance(30) {
        var link = DataCategory(.ref, .crossReference, InlineText(text()))
        link.target = "c\(next(count))"
        entry.categories.append(link)
      }
      let languages = [pick(["fr", "fr-CA", "FR"]), pick(["en", "EN-GB"])]
      entry.languages = languages.enumerated().map {
        languageSection(LanguageTag($0.element), isFirst: $0.offset == 0)
      }
      entries.append(entry)
    }
    return Glossary(
      entries: entries, header: GlossaryHeader(title: text(), sourceDescription: [text()]),
      prolog: chance(50) ? [.comment(" début ")] : [],
      trailing: chance(50) ? [.comment(" fin ")] : [])
  }
}
