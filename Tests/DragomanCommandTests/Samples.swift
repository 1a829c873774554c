/// The small texts and glossaries of these tests.
enum Samples {
  /// Two offices and an organization; one term in a language that is neither French nor English.
  static let offices = glossary(
    "Offices",
    """
    <conceptEntry id="office-foreign-minister">
      <descrip type="subjectField">government</descrip>
      <descrip type="definition">member of a government in charge of its relations with others</descrip>
      <langSec xml:lang="fr">
        <termSec>
          <term>ministre des Affaires étrangères</term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          <termNote type="partOfSpeech">noun</termNote>
          <termNote type="grammaticalGender">masculine</termNote>
        </termSec>
      </langSec>
      <langSec xml:lang="en">
        <termSec>
          <term>foreign minister</term>
          <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
          <termNote type="geographicalUsage">GB</termNote>
        </termSec>
        <termSec><term>minister of foreign affairs</term></termSec>
      </langSec>
    </conceptEntry>
    <conceptEntry id="office-high-representative">
      <note>the article stays small</note>
      <langSec xml:lang="fr"><termSec><term>haut représentant</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>high representative</term></termSec></langSec>
      <langSec xml:lang="de"><termSec><term>Hoher Vertreter</term></termSec></langSec>
    </conceptEntry>
    <conceptEntry id="org-nato">
      <langSec xml:lang="fr"><termSec><term>Otan</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>NATO</term></termSec></langSec>
    </conceptEntry>
    """)

  /// One place.
  static let places = glossary(
    "Places",
    """
    <conceptEntry id="place-geneva">
      <langSec xml:lang="fr"><termSec><term>Genève</term></termSec></langSec>
      <langSec xml:lang="en"><termSec><term>Geneva</term></termSec></langSec>
    </conceptEntry>
    """)

  /// A TBX file of 2019 with these entries.
  static func glossary(_ title: String, _ entries: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
    <tbxHeader><fileDesc><titleStmt><title>\(title)</title></titleStmt>
    <sourceDesc><p>Made for tests.</p></sourceDesc></fileDesc></tbxHeader>
    <text><body>
    \(entries)
    </body></text>
    </tbx>

    """
  }

  /// A text with four terms of the glossaries, one of them behind an elided article.
  static let article = """
    Le ministre des Affaires étrangères a rencontré hier à Genève le haut représentant.

    L'Otan s'élargit, a déclaré le ministre devant la presse, qui n'en a pas été étonnée.

    """

  /// A French text without any term or name.
  static let plain =
    "Bonjour à tous, il n'y a rien de spécial dans ce petit texte que nous avons écrit hier.\n"

  /// A file that is cut off inside an element, on its last line.
  static let truncated = String(offices.prefix(900))

  /// The line on which the truncated glossary ends.
  static let truncatedLine = truncated.split(separator: "\n", omittingEmptySubsequences: false).count

  /// A glossary that can be read but breaks rules on its third and fourth line.
  static let faulty = """
    <tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
    <tbxHeader><fileDesc><sourceDesc><p>Test</p></sourceDesc></fileDesc></tbxHeader><text><body>
    <conceptEntry id="c1"><bogus/><langSec xml:lang="fr"><termSec><term>Otan</term></termSec></langSec></conceptEntry>
    <conceptEntry id="c1"><langSec xml:lang="fr"><termSec><term>ONU</term></termSec></langSec></conceptEntry>
    </body></text></tbx>

    """

  /// A document of entities that double each time.
  static let entityBomb =
    "<?xml version=\"1.0\"?>\n<!DOCTYPE tbx [<!ENTITY a \"aaaaaaaa\">"
    + (1...30).map {
      "<!ENTITY a\($0) \"&a\($0 == 1 ? "" : String($0 - 1));&a\($0 == 1 ? "" : String($0 - 1));\">"
    }
    .joined()
    + "]>\n<tbx xmlns=\"urn:iso:std:iso:30042:ed-2\">&a30;</tbx>\n"

  /// Elements inside each other, far beyond what a glossary needs.
  static let deep =
    "<tbx type=\"TBX-Basic\" style=\"dca\" xml:lang=\"fr\" xmlns=\"urn:iso:std:iso:30042:ed-2\">"
    + String(repeating: "<text>", count: 20_000)
}

/// A term list as `extract --format json` writes it.
struct WrittenTermList: Decodable, Equatable {
  struct Source: Decodable, Equatable {
    let path: String
    let encoding: String
    let date: String?
  }
  struct Occurrence: Decodable, Equatable {
    let spans: [[Int]]
    let text: String
    let match: [String]
  }
  struct Term: Decodable, Equatable {
    let french: String
    let english: [String]
    let status: String
    let concept: String?
    let occurrences: [Occurrence]
  }

  let schema: String
  let source: Source
  let terms: [Term]

  /// The concepts in order, candidates left out.
  var concepts: [String] { terms.compactMap(\.concept) }
}

extension [UInt8] {
  /// The text of spans of bytes as a term list quotes it; nil when a span is none of these bytes.
  func text(at spans: [[Int]]) -> String? {
    var pieces: [String] = []
    for span in spans {
      guard span.count == 2, span[0] >= 0, span[0] < span[1], span[1] <= count else { return nil }
      pieces.append(String(decoding: self[span[0]..<span[1]], as: UTF8.self))
    }
    return pieces.joined(separator: " … ")
  }
}
