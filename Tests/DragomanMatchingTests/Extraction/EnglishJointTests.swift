import Testing

@testable import DragomanMatching

/// The English of an office with several fields.
@Suite struct EnglishJointTests {
  @Test(
    arguments: [
      (
        ["foreign minister", "Minister of Foreign Affairs"], [["fisheries minister"]],
        "Minister of Foreign Affairs and Fisheries"
      ),
      (
        ["Minister for Europe"], [["minister for trade"], ["minister of defence"]],
        "Minister for Europe, Trade and Defence"
      ),
      (["Minister of Trade and Industry"], [["defence minister"]], "Minister of Trade, Industry and Defence"),
      // It has the field already.
      (
        ["Minister of Higher Education and Research"], [["research minister"]],
        "Minister of Higher Education and Research"
      ),
      // What is no minister for something is put together with nothing.
      (["foreign secretary"], [["fisheries minister"]], nil), (["Minister of Trade"], [["chancellor"]], nil),
    ] as [([String], [[String]], String?)])
  func joinsTheFields(first: [String], others: [[String]], english: String?) {
    #expect(EnglishJoint.of(first, others, areTerms: others.map { _ in false }) == english)
  }

  @Test func takesTermsForFieldsAsWell() {
    #expect(
      EnglishJoint.of(["Minister of Trade"], [["law of the sea"]], areTerms: [true])
        == "Minister of Trade and Law of the Sea")
    #expect(
      EnglishJoint.of([["law of the sea"]], areTerms: [true], before: ["minister", "Minister for Trade"])
        == "Minister for Law of the Sea and Trade")
    #expect(EnglishJoint.of([["law of the sea"]], areTerms: [true], before: ["trade secretary"]) == nil)
  }
}
