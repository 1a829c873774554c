import DragomanLanguage

/// The first halves of adjectives of two states: *sino-roumain*, Sino-Romanian.
enum CombiningForm {
  /// What the second half has before it in English; nil for what is no such half.
  ///
  /// - Parameter letters: The first half, in any case.
  static func english(_ letters: ArraySlice<UInt8>) -> String? {
    guard letters.last == UInt8(ascii: "o") || letters.last == UInt8(ascii: "O") else { return nil }
    return forms[WordFolding.fold(Array(letters))]
  }

  private static let forms: [[UInt8]: String] = {
    let names = [
      "afghano": "Afghan", "algero": "Algerian", "americano": "US", "anglo": "Anglo", "arabo": "Arab",
      "argentino": "Argentine", "armeno": "Armenian", "australo": "Australian", "austro": "Austro", "belgo": "Belgian",
      "bulgaro": "Bulgarian", "canado": "Canadian", "chileno": "Chilean", "chypro": "Cypriot", "colombo": "Colombian",
      "congolo": "Congolese", "coreano": "Korean", "croato": "Croatian", "cubano": "Cuban", "dano": "Danish",
      "egypto": "Egyptian", "ethiopico": "Ethiopian", "euro": "Euro", "europeo": "EU", "finno": "Finnish",
      "franco": "Franco", "georgio": "Georgian", "germano": "German", "greco": "Greek", "helvetico": "Swiss",
      "hispano": "Spanish", "hungaro": "Hungarian", "indo": "Indo", "indonesio": "Indonesian", "irako": "Iraqi",
      "irano": "Iranian", "islando": "Icelandic", "israelo": "Israeli", "italo": "Italian", "ivoiro": "Ivorian",
      "jordano": "Jordanian", "libano": "Lebanese", "libyo": "Libyan", "luso": "Portuguese",
      "malgacho": "Malagasy", "maroco": "Moroccan", "mexicano": "Mexican", "neerlando": "Dutch", "nigero": "Nigerien",
      "nippo": "Japanese", "norvego": "Norwegian", "ougando": "Ugandan", "pakistano": "Pakistani",
      "palestino": "Palestinian", "peruano": "Peruvian", "polono": "Polish", "roumano": "Romanian", "russo": "Russo",
      "rwando": "Rwandan", "saoudo": "Saudi", "senegalo": "Senegalese", "serbo": "Serbo", "sino": "Sino",
      "slovaco": "Slovak", "soudano": "Sudanese", "sovieto": "Soviet", "suedo": "Swedish",
      "syro": "Syrian", "tchado": "Chadian", "tcheco": "Czech", "thailando": "Thai", "tuniso": "Tunisian",
      "turco": "Turkish", "ukraino": "Ukrainian", "venezuelo": "Venezuelan", "vietnamo": "Vietnamese",
      "yemeno": "Yemeni",
    ]
    return Dictionary(uniqueKeysWithValues: names.map { (Array($0.key.utf8), $0.value) })
  }()
}
