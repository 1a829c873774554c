/// The English names of languages, by which memoQ and MultiTerm call them.
enum LanguageName {
  /// The English name of a language without its region; the tag where it is not one of the usual ones.
  static func english(_ language: LanguageTag) -> String { names[language.primary] ?? language.rawValue }

  private static let names = [
    "fr": "French", "en": "English", "de": "German", "es": "Spanish", "it": "Italian", "pt": "Portuguese",
    "nl": "Dutch", "ru": "Russian", "ar": "Arabic", "zh": "Chinese", "pl": "Polish", "el": "Greek", "tr": "Turkish",
    "uk": "Ukrainian", "ro": "Romanian", "sv": "Swedish", "da": "Danish", "fi": "Finnish", "cs": "Czech",
    "hu": "Hungarian", "ja": "Japanese", "ko": "Korean",
  ]
}
