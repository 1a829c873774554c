import Testing

@testable import DragomanMatching

/// Complements with another article than the dictionary form has, or with a word before their noun.
@Suite struct ArticleTests {
  @Test(arguments: [
    VariantCase("levée des sanctions", "Une levée de sanctions reste exclue.", .found("levée de sanctions")),
    VariantCase("levée des sanctions", "Nulle levée de sanctions n'est prévue.", .denied("levée de sanctions")),
    VariantCase("levée d'embargo", "La levée de l'embargo divise les Six.", .found("levée de l'embargo")),
    VariantCase("envoi de troupes", "L'envoi des troupes sera voté jeudi.", .found("envoi des troupes")),
    VariantCase(
      "ouverture de négociations", "L'ouverture des négociations tarde.", .found("ouverture des négociations")),
    VariantCase(
      "échange de prisonniers", "L'échange de trente prisonniers est fait.", .found("échange de trente prisonniers")),
    VariantCase("livraison d'armes", "La livraison de nouvelles armes choque.", .found("livraison de nouvelles armes")),
    VariantCase(
      "levée des sanctions", "La levée de nombreuses sanctions suit.", .found("levée de nombreuses sanctions")),
    VariantCase(
      "porte-parole du président", "La porte-parole de la présidente a nié.", .found("porte-parole de la présidente")),
    VariantCase("bureau du procureur", "Le bureau de la procureure se tait.", .found("bureau de la procureure")),
    VariantCase("traité de paix", "Le traité de la paix des braves.", .refused),
    VariantCase("chef d'État", "Le chef de l'État a signé.", .refused),
    VariantCase("zone de guerre", "La zone de la guerre civile s'étend.", .refused),
    VariantCase("mission de paix", "La mission de la paix est un métier.", .refused),
    VariantCase("levée des sanctions", "La levée de troupes fatigue les sanctions.", .refused),
    VariantCase("porte-parole du président", "Le porte-parole de la préfecture a nié.", .refused),
  ])
  func takesAnotherArticleWhereItMakesNoOtherThing(_ variant: VariantCase) throws { try variant.check() }

  @Test(arguments: [
    ("ambassadeur de Chine", "L'ambassadeur de la Chine est là.", ["ambassadeur de la Chine"]),
    ("chef de l'Église", "Les chefs des Églises orthodoxes prient.", ["chefs des Églises"]),
    ("chef de l'Église", "Les chefs des églises du village prient.", []),
    ("ambassadeur de Chine", "L'ambassadeur de la paix est là.", []),
  ])
  func officesTakeTheArticleOfAName(term: String, text: String, found: [String]) throws {
    let extracted = try ExtractedText(text, [concept(term, "the English", .title)])
    #expect(extracted.surfaces == found)
  }

  /// Of two entries the one that is written so.
  @Test(arguments: [
    ("Une levée de sanctions suit.", "sanctions relief"), ("La levée des sanctions suit.", "lifting of sanctions"),
  ])
  func givesWayToAnEntryOfItsOwn(text: String, english: String) throws {
    let concepts = [
      concept("levée de sanctions", "sanctions relief"), concept("levée des sanctions", "lifting of sanctions"),
    ]
    for concepts in [concepts, concepts.reversed()] {
      #expect(try ExtractedText(text, concepts).list.terms.map(\.english) == [[english]])
    }
  }

  /// A sentence may stop anywhere: nothing is looked for behind its end, or before its start.
  @Test func readsNothingBeyondTheSentence() throws {
    let words = "La levée de la nouvelle sanction et de l'embargo des deux États du Sud et la levée de l'".split(
      separator: " ")
    let concepts = [
      concept("levée des sanctions", "lifting of sanctions"), concept("levée du blocus", "lifting of the blockade"),
      concept("ambassadeur de Chine", "Chinese ambassador", .title), concept("nouvelle sanction", "new sanction"),
    ]
    for start in words.indices {
      for end in start..<words.endIndex {
        let text = words[start...end].joined(separator: " ")
        #expect(try ExtractedText(text, concepts).surfaces.allSatisfy { text.contains($0.prefix { $0 != " " }) })
      }
    }
  }
}
