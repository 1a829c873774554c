import Testing

@testable import DragomanMatching

@Suite struct ActorOrPlaceTests {
  /// The class of the one capital in the text.
  private func termClass(_ text: String) throws -> TermClass? {
    let concepts = ["Oslo", "Le Caire", "Prague", "Vienne"].map { name in
      ConceptRecord(
        id: name, termClass: .place, french: [TermRecord(name)], english: [TermRecord(name)], isCapital: true)
    }
    let list = try ExtractedText(text, concepts).list
    return list.terms.last?.termClass
  }

  @Test(arguments: [
    "Oslo refuse de céder.", "Selon Prague, rien ne presse.", "La réponse de Vienne tarde.",
    "Un dialogue entre Oslo et Prague.", "Le Caire propose une trêve.", "La réponse du Caire tarde.",
    "Ni Oslo ni Prague ne cèdent.",
  ])
  func whatActsIsAGovernment(text: String) throws {
    #expect(try termClass(text) == .metonym)
  }

  @Test(arguments: [
    "Ils se voient à Oslo.", "Il rentre de la ville de Prague.", "Le vol entre Oslo et Prague est plein.",
    "Elle vit au Caire.", "Le sommet de Vienne s'ouvre.", "L'aéroport du Caire est fermé.", "Ils vont vers Prague.",
    // Where a report was written.
    "OSLO - Le ministre démissionne.", "Prague, le 3 mai. Le ministre démissionne.",
    "Vienne — Le ministre démissionne.",
  ])
  func whatPlacesSomethingIsACity(text: String) throws {
    #expect(try termClass(text) == .place)
  }
}
