import Testing

@testable import DragomanMatching

@Suite struct OrdinalSpellingTests {
  @Test(arguments: [
    VariantCase("quatrième Convention", "La IVe Convention protège les civils.", .found("IVe Convention")),
    VariantCase("quatrième Convention", "La 4e Convention protège les civils.", .found("4e Convention")),
    VariantCase("IVe Convention", "La Quatrième Convention protège les civils.", .found("Quatrième Convention")),
    VariantCase("Première Commission", "La 1re Commission siège.", .found("1re Commission")),
    VariantCase("Ve République", "La Cinquième République commence.", .found("Cinquième République")),
    VariantCase("XIXe siècle", "Une carte du XIXᵉ siècle.", .found("XIXᵉ siècle")),
    VariantCase("XIXe siècle", "Une carte du 19e siècle.", .found("19e siècle")),
    VariantCase("60e session", "Sa soixantième session s'ouvre.", .found("soixantième session")),
    VariantCase("quatrième Convention", "La Ve Convention protège les civils.", .refused),
    VariantCase("XIXe siècle", "Une carte du XXe siècle.", .refused),
  ])
  func oneOrdinalHasSeveralWritings(_ variant: VariantCase) throws { try variant.check() }

  @Test(arguments: ["0e", "101e", "IV", "table", "deux"]) func whatNumbersNothingHasNoOther(word: String) {
    var others: [[UInt8]] = []
    OrdinalSpelling.forEachOther(of: Array(word.utf8)[...]) { others.append($0) }
    #expect(others.isEmpty)
  }

  @Test func romanNumbersAreReadBack() {
    for number in 1...187 {
      #expect(DesignationParameter.roman(Array(DesignationParameter.roman(of: number).utf8)[...]) == number)
    }
  }
}
