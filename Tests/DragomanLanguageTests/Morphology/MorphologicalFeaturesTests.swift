import Testing

@testable import DragomanLanguage

@Suite struct MorphologicalFeaturesTests {
  @Test(arguments: [
    ([], "_"), ([("Number", "Plur"), ("Gender", "Fem")], "Gender=Fem|Number=Plur"),
    (
      [("VerbForm", "Fin"), ("Tense", "Imp"), ("Person", "3"), ("Number", "Sing"), ("Mood", "Ind")],
      "Mood=Ind|Number=Sing|Person=3|Tense=Imp|VerbForm=Fin"
    ),
    ([("Number", "Sing"), ("NameType", "Giv"), ("Gender", "Masc")], "Gender=Masc|NameType=Giv|Number=Sing"),
    ([("Gender", "Masc"), ("Gender", "Fem")], "Gender=Fem"),
  ])
  func featuresAreWrittenInAlphabeticalOrder(values: [(String, String)], conllu: String) {
    var features = MorphologicalFeatures()
    for (name, value) in values { features.set(name, value) }
    #expect(features.conllu == conllu)
    #expect(features.value("Gender") == values.last { $0.0 == "Gender" }?.1)
    #expect(features.value("Foreign") == nil)
  }

  @Test func everyFeatureIsKeptApartFromTheOthers() {
    let all = [
      ("Gender", ["Masc", "Fem"]), ("Mood", ["Ind", "Sub", "Cnd", "Imp"]),
      ("NameType", ["Giv", "Sur", "Geo"]),
      ("Number", ["Sing", "Plur"]), ("Person", ["1", "2", "3"]), ("Tense", ["Pres", "Past", "Fut", "Imp"]),
      ("VerbForm", ["Fin", "Inf", "Part"]),
    ]
    for (name, values) in all {
      for value in values {
        var features = MorphologicalFeatures()
        features.set(name, value)
        #expect(features.conllu == "\(name)=\(value)")
        #expect(features.isFeminine == (value == "Fem"))
        #expect(features.isSingular == (value == "Sing"))
        #expect(features.isPlural == (value == "Plur"))
        #expect(features.isFinite == (value == "Fin"))
        #expect(features.isParticiple == (value == "Part"))
        #expect(features.isGivenName == (value == "Giv"))
        #expect(features.isSurname == (value == "Sur"))
      }
    }
  }

  @Test func everyPartOfSpeechHasItsTag() {
    for part in PartOfSpeech.allCases { #expect(PartOfSpeech(tag: part.tag) == part) }
    #expect(PartOfSpeech(tag: "NOM") == nil)
  }
}
