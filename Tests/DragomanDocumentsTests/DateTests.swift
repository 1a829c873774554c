import Testing

@testable import DragomanDocuments

@Suite struct Dates {
  @Test(arguments: [
    ("vendredi 21 janvier 2022", ["2022-01-21"]), ("le 21/01/2022", ["2022-01-21"]),
    ("21 janv. 2022", ["2022-01-21"]),
    ("1er mars 2024", ["2024-03-01"]), ("1ER MARS 2024", ["2024-03-01"]),
    ("le 3 août 2020 à 10 h", ["2020-08-03"]),
    ("3 aout 2020, 4 fév. 2021", ["2020-08-03", "2021-02-04"]),
    ("14\u{A0}décembre\u{202F}1999", ["1999-12-14"]),
    ("7 de\u{301}cembre 2021", ["2021-12-07"]), ("2022-01-21T10:00:00Z", ["2022-01-21"]),
    ("21.01.2022", ["2022-01-21"]),
    ("21-01-2022", ["2022-01-21"]), ("29 février 2024", ["2024-02-29"]),
    ("12\nseptembre\r\n2023", ["2023-09-12"]),
    // Not complete, not in the calendar, not dates.
    ("vendredi 21 janvier", []), ("janvier 2022", []), ("31 avril 2022", []), ("29 février 2023", []),
    ("21/13/2022", []),
    ("le 21 janvier 22", []), ("résolution 2231 (2015)", []), ("n° 1/21/01/2022", []),
    ("121 janvier 2022", []),
    ("10 mai, 2022", []), ("3 marsouins 2022", []), ("2022", []), ("", []),
  ])
  func readsDates(_ text: String, _ expected: [String]) {
    let bytes = Array(text.utf8)
    #expect(DateFinder.dates(in: bytes, 0..<bytes.count).map(\.date.iso) == expected)
  }

  /// Found by fuzzing: the head of a long line may end inside a no-break space.
  @Test func endsWithItsRange() {
    let bytes = Array("le 21\u{A0}janvier 2022".utf8)
    for end in bytes.indices { #expect(DateFinder.dates(in: bytes, 0..<end).isEmpty, "up to \(end)") }
  }

  @Test(arguments: [
    (
      "Un titre\nPublié le 3 mars 2025 à 10:30 - Mis à jour le 4 mars 2025\n\nUn texte du 5 mai 1999.",
      "2025-03-03"
    ),
    ("Un titre\nMis à jour le 4 mars 2025\nPublié le 3 mars 2025\n\nUn texte.", "2025-03-03"),
    ("Un titre (7 novembre 2024)\n\nLa France condamne les attaques.", "2024-11-07"),
    ("Un titre\n\nPARIS, 14 mars 2025 – Le ministre a signé l’accord du 3 mai 2001.", "2025-03-14"),
    ("Un titre\n\nLA HAYE (Pays-Bas), 25 février 2022. Deux juridictions, une ville.", "2022-02-25"),
    ("Conclusions\nBruxelles, le 12 décembre 2023\n\n1. Le Conseil rappelle.", "2023-12-12"),
    (
      "NOTE VERBALE\n\nL’ambassade présente ses compliments au ministère.\n\nDakar, le 18 mars 2025",
      "2025-03-18"
    ),
    (
      "Un titre\n\nLe traité a été signé à Rome le 25 mars 1957 par les six États, et il est entré en vigueur depuis.",
      nil
    ),
    (
      "Un titre\n\nVendredi 21 janvier, à Genève, les ministres se sont vus.\n\nAutres vidéos\nUn match nul\n22 novembre 2024 - x",
      nil
    ),
  ])
  func datesDocument(_ text: String, _ expected: String?) throws {
    #expect(try DocumentReader().read(Array(text.utf8)).date == expected)
  }
}
