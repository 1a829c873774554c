/// Puts a designation into French and English from its template, its parameters and what it belongs to.
struct DesignationEnglish {
  /// An English term of a template in the shapes that its parameters ask for, made once.
  struct Term: Sendable {
    private let usual: DesignationForm
    /// For several: *articles 5 to 7*.
    private let plural: DesignationForm
    /// Without brackets around its number, which has its own.
    private let open: DesignationForm
    private let openPlural: DesignationForm
    /// Whether a name goes on behind the ordinal that it begins with: *{ordinal} Assault Brigade*.
    fileprivate let isNameBehindOrdinal: Bool

    fileprivate init(_ text: String) {
      let start = "{ordinal} "
      isNameBehindOrdinal = text.hasPrefix(start) && text.dropFirst(start.count).first?.isUppercase == true
      let bare = DesignationEnglish.withoutBrackets(text)
      usual = DesignationForm(text)
      plural = DesignationForm(DesignationEnglish.plural(text))
      open = DesignationForm(bare)
      openPlural = DesignationForm(DesignationEnglish.plural(bare))
    }

    fileprivate func has(_ slot: DesignationForm.Slot) -> Bool { usual.has(slot) }

    fileprivate func form(isPlural: Bool, isOpen: Bool) -> DesignationForm {
      isOpen ? (isPlural ? openPlural : open) : (isPlural ? plural : usual)
    }
  }

  /// The English terms of a template, by what they are for.
  struct Templates {
    fileprivate let first: Term?
    /// Those that name neither a body nor a whole.
    fileprivate let alone: [Term]
    fileprivate let withOwner: Term?
    fileprivate let withWhole: Term?
    /// Whether it numbers bodies, which English does in figures: *3rd Assault Brigade*.
    fileprivate let numbersBodies: Bool

    /// Sorts the terms of a template.
    ///
    /// - Parameters:
    ///   - english: The terms, the one to use first.
    ///   - preferred: The numbers of those that come before all others.
    ///   - numbersBodies: Whether what they number is a body.
    init(_ english: [String], preferring preferred: Set<Int> = [], numbersBodies: Bool = false) {
      self.numbersBodies = numbersBodies
      let terms =
        (preferred.isEmpty
        ? english
        : english.indices.filter(preferred.contains).map { english[$0] }
          + english.indices.filter { !preferred.contains($0) }.map { english[$0] })
        .map(Term.init)
      first = terms.first
      alone = terms.filter { !$0.has(.owner) && !$0.has(.whole) }
      withOwner = terms.first { $0.has(.owner) }
      withWhole = terms.first { $0.has(.whole) }
    }
  }

  /// The English terms of the template.
  let templates: Templates
  let match: DesignationReader.Spelling

  /// The designation by itself, without its year, in French.
  var french: String {
    var french = match.template.form.filled { slot in
      if case .parameter(let parameter) = slot { match.surfaces[parameter] } else { nil }
    }
    if match.isPlural, let end = french.utf8.firstIndex(of: UInt8(ascii: " ")) { french.insert("s", at: end) }
    return french
  }

  /// The designation by itself, without its year, in English: what the term list says.
  var english: [String] {
    templates.alone.map { fill($0, withYear: false) }
  }

  /// The designation in its place: *Security Council resolution 2254 (2015)*.
  ///
  /// - Parameters:
  ///   - owner: The English of the body behind it.
  ///   - whole: The English of the text or body that it is a part of, with its article.
  func inContext(owner: String?, whole: String?) -> String? {
    if let owner, let form = templates.withOwner {
      return fill(form, owner: owner, withYear: true)
    }
    if let whole, let form = templates.withWhole {
      return fill(form, whole: whole, withYear: true)
    }
    return templates.first.map { fill($0, withYear: true) }
  }

  private func fill(_ term: Term, owner: String? = nil, whole: String? = nil, withYear: Bool) -> String {
    // A number with brackets of its own needs no others: *paragraph 7(1)(a)*.
    let isOpen = match.values[.number]?.utf8.contains(UInt8(ascii: "(")) == true
    var result = term.form(isPlural: match.isPlural, isOpen: isOpen).filled { slot in
      switch slot {
      case .parameter(.number): match.values[.number] ?? match.values[.roman] ?? match.values[.letter]
      case .parameter(.symbol): match.values[.symbol].map { prefix + $0 }
      // Beside a number it stands for itself: *alinéa (2)*c).
      case .parameter(.letter): match.values[.number] == nil ? nil : match.values[.letter]
      case .parameter(.roman): nil
      case .parameter(.ordinal) where term.isNameBehindOrdinal:
        match.values[.ordinal].map { DesignationParameter.inName(ordinal: $0, inFigures: templates.numbersBodies) }
      case .parameter(let parameter): match.values[parameter]
      case .owner: owner
      case .whole: whole
      }
    }
    if withYear, let year = match.year { result += " (\(year))" }
    return result
  }

  /// What stands between the kind of act and its number: `(EU) No `.
  private var prefix: String {
    let text = match.template.text.utf8
    let treaty = Self.treaties.first { Self.contains(text, $0.french) }?.english ?? ""
    return treaty + (Self.contains(text, "n°") ? "No " : "")
  }

  /// The letters of the treaties by which an act was made.
  private static let treaties: [(french: String, english: String)] = [
    ("(UE)", "(EU) "), ("(CE)", "(EC) "), ("(CEE)", "(EEC) "), ("(PESC)", "(CFSP) "), ("(Euratom)", "(Euratom) "),
    ("(UE, Euratom)", "(EU, Euratom) "),
  ]

  private static func contains(_ text: String.UTF8View, _ part: String) -> Bool {
    text.indices.contains { text[$0...].starts(with: part.utf8) }
  }
}

extension DesignationEnglish {
  /// The template without the brackets around its number.
  fileprivate static func withoutBrackets(_ template: String) -> String {
    let bytes = Array(template.utf8)
    let bracketed = Array("({number})".utf8)
    var result: [UInt8] = []
    var place = 0
    while place < bytes.count {
      if bytes[place...].starts(with: bracketed) {
        result += bracketed.dropFirst().dropLast()
        place += bracketed.count
      } else {
        result.append(bytes[place])
        place += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The template with its first word in the plural; as it is where that has none.
  fileprivate static func plural(_ template: String) -> String {
    // *{year} protocols*
    if template.hasPrefix("{"), let end = template.lastIndex(of: " "),
      let plural = EnglishPlural.of(String(template[template.index(after: end)...]))
    {
      return template[...end] + plural
    }
    guard let end = template.firstIndex(of: " "), let plural = EnglishPlural.of(String(template[..<end])) else {
      return template
    }
    return plural + template[end...]
  }
}
