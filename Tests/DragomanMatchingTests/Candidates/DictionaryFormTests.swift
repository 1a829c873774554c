import Testing

@testable import DragomanMatching

/// The French dictionary form: singular, agreeing, without article and without the capital of a sentence's start.
struct DictionaryFormTests {
  @Test(arguments: [
    ("Des garanties écrites suffisent.", "garantie écrite"), ("Les tribunaux pénaux siègent.", "tribunal pénal"),
    ("Garanties écrites et verbales.", "garantie écrite"), ("Les zones de pêche ferment.", "zone de pêche"),
    ("Des atteintes aux droits reconnus.", "atteinte aux droits reconnus"),
    ("L'usage d'armes chimiques continue.", "usage d'armes chimiques"),
  ])
  func isSingularAndAgrees(_ sentence: String, _ form: String) throws {
    #expect(try PhraseText(sentence).phrases.contains(form))
  }
}
