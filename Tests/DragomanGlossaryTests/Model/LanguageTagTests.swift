import DragomanGlossary
import Testing

struct LanguageTagTests {
  @Test(arguments: ["fr", "FR", "fr-fr", "fr-FR", "fr_CA", "fra", "FRE", "fr-Latn-CH"])
  func knowsFrench(_ tag: String) {
    #expect(LanguageTag(tag).isFrench)
    #expect(!LanguageTag(tag).isEnglish)
  }

  @Test(arguments: ["frm", "fro", "fur", "f", "", "en-FR", "français"])
  func knowsWhatIsNotFrench(_ tag: String) {
    #expect(!LanguageTag(tag).isFrench)
  }

  @Test(arguments: [
    ("EN-GB", "GB"), ("en-US", "US"), ("en_us", "US"), ("es-419", "419"), ("zh-Hant-TW", "TW"),
    ("en", nil), ("sr-Latn", nil),
  ])
  func findsTheRegion(_ tag: String, _ region: String?) {
    #expect(LanguageTag(tag).region == region)
  }

  @Test func keepsTheTagAsWritten() {
    #expect(LanguageTag("EN-GB").rawValue == "EN-GB")
    #expect(LanguageTag("EN-GB") != LanguageTag("en-GB"))
    #expect(LanguageTag("EN-GB").isSameLanguage(as: "eng"))
  }

  @Test(arguments: [
    ("fr", true), ("fr-CA", true), ("x-private", true), ("fr_FR", false), ("", false),
    ("fr-", false), ("1a", false), ("abcdefghi", false), ("fr CA", false),
  ])
  func knowsTheFormOfATag(_ tag: String, _ isWellFormed: Bool) {
    #expect(LanguageTag(tag).isWellFormed == isWellFormed)
  }
}
