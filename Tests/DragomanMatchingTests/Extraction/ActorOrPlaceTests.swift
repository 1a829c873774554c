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
    // To whom something is done.
    "Ils livrent des drones à Prague.", "Le juge a demandé à Vienne de ratifier le texte.", "Il est hostile à Oslo.",
    "L'aide militaire à Oslo s'arrête.", "Les pressions américaines sur Prague cessent.", "Vienne a bombardé le port.",
    "Des sanctions ont frappé Vienne.",
    "Il parle de Prague à la tribune.", "Quant à Prague, la réponse tarde.",
    "Face à Vienne, Oslo recule.", "L'aide destinée à Prague tarde.",
  ])
  func whatActsIsAGovernment(text: String) throws {
    #expect(try termClass(text) == .metonym)
  }

  @Test(arguments: [
    "Ils se voient à Oslo.", "Il rentre de la ville de Prague.", "Le vol entre Oslo et Prague est plein.",
    "Elle vit au Caire.", "Ils tiennent une réunion à Prague.", "Elle a demandé une rencontre à Vienne.",
    "Ils ont livré bataille et campé sur Oslo.", "Prague a été bombardée par avion.", "Oslo, assiégée, tient bon.",
    "Elle quitte Oslo.", "Ils se sont emparés de Vienne.", "Ils ont repris Prague.", "Un séisme a secoué Oslo.",
    "Le vol Oslo-Prague est annulé.", "La cour d'appel de Prague siège.",
    "L'hôpital militaire de Vienne est plein.", "De Prague à Vienne, on marche.", "Le sommet de Vienne s'ouvre.",
    "Les sommets de Prague et de Vienne s'ouvrent.",
    "L'aéroport du Caire est fermé.", "Ils vont vers Prague.",
    // Where a report was written.
    "OSLO - Le ministre démissionne.", "Prague, le 3 mai. Le ministre démissionne.",
    "Vienne — Le ministre démissionne.",
  ])
  func whatPlacesSomethingIsACity(text: String) throws {
    #expect(try termClass(text) == .place)
  }
}
