import DragomanGlossary

/// Short files for tests: only what a test is about has to be written out.
enum Snippet {
  /// A TBX file of 2019 with these entries.
  static func tbx(
    _ entries: String, type: String = "TBX-Basic", style: String = "dca", back: String = ""
  ) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <tbx type="\(type)" style="\(style)" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2" \
    xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:b="http://www.tbxinfo.net/ns/basic">
    <tbxHeader><fileDesc><sourceDesc><p>essai</p></sourceDesc></fileDesc></tbxHeader>
    <text><body>
    \(entries)
    </body>\(back)</text>
    </tbx>
    """
  }

  /// A TBX file of 2019 with one French term section that holds this.
  static func term(_ section: String, type: String = "TBX-Basic", style: String = "dca") -> String {
    tbx(
      """
      <conceptEntry id="c1">
      <langSec xml:lang="fr">
      <termSec>
      \(section)
      </termSec>
      </langSec>
      </conceptEntry>
      """, type: type, style: style)
  }

  /// A TBX file of 2008 with these entries.
  static func tbx2008(_ entries: String, type: String = "TBX") -> String {
    """
    <?xml version="1.0"?>
    <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
    <martif type="\(type)" xml:lang="fr">
    <martifHeader><fileDesc><sourceDesc><p>essai</p></sourceDesc></fileDesc></martifHeader>
    <text><body>
    \(entries)
    </body></text>
    </martif>
    """
  }
}

extension GlossaryReader {
  /// Reads a file that is given as text.
  static func read(_ text: String) throws(GlossaryError) -> GlossaryReading {
    try read(Array(text.utf8), path: "test.tbx")
  }
}

extension GlossaryReading {
  /// The first term section of the first language of the first entry.
  var firstTerm: TermSection? { glossary.entries.first?.languages.first?.terms.first }

  /// The codes of what was noticed, notes included.
  var codes: [Diagnostic.Code] { diagnostics.map(\.code) }
}
