/// A dialect of TBX: which data categories a glossary may use.
///
/// The public dialects of 2019 contain each other: Core ⊂ Min ⊂ Basic ⊂ Linguist. Other names occur, since anyone
/// may define a dialect.
public struct GlossaryDialect: RawRepresentable, Sendable, Hashable {
  /// The name as files write it, such as `TBX-Basic`.
  public let rawValue: String
  /// A dialect by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// The structure alone.
  public static let core = Self(rawValue: "TBX-Core")
  /// Subject field, part of speech, status, customer, external links.
  public static let min = Self(rawValue: "TBX-Min")
  /// Min and definitions, contexts, sources, gender, term type, transactions, cross references, pictures.
  public static let basic = Self(rawValue: "TBX-Basic")
  /// Basic and number, register, reading, transfer comment.
  public static let linguist = Self(rawValue: "TBX-Linguist")
  /// Linguist and what this program's own module adds: see `Glossaries/Module`.
  public static let dragoman = Self(rawValue: "TBX-Dragoman")
  /// The large default set of the 2008 edition.
  public static let legacyDefault = Self(rawValue: "TBX-Default")

  /// The public dialects of 2019, each contained in the next.
  public static let public2019: [GlossaryDialect] = [.core, .min, .basic, .linguist]

  /// The dialects of 2019 whose data categories are known here, each contained in the next.
  public static let known2019: [GlossaryDialect] = public2019 + [.dragoman]
}

extension GlossaryDialect: CustomStringConvertible {
  /// The name.
  public var description: String { rawValue }
}

/// How a TBX file of 2019 writes data categories.
public enum GlossaryStyle: String, Sendable, CaseIterable {
  /// Data category as attribute: `<termNote type="partOfSpeech">`.
  case dca
  /// Data category as tag: `<min:partOfSpeech>`.
  case dct
}

/// The edition of TBX that a file is written in.
public enum GlossaryEdition: String, Sendable, CaseIterable {
  /// ISO 30042:2008.
  case tbx2008 = "2008"
  /// The separate TBX-Min of 2013.
  case tbxMin2013 = "2013"
  /// ISO 30042:2019.
  case tbx2019 = "2019"
}
