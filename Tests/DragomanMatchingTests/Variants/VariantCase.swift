import Testing

@testable import DragomanMatching

/// One entry, one sentence, and what the entry must have to do with it.
struct VariantCase: CustomTestStringConvertible {
  /// What is expected.
  enum Expectation {
    /// An occurrence on this surface that affirms the term.
    case found(String)
    /// An occurrence on this surface that is marked as denied.
    case denied(String)
    /// No occurrence at all.
    case refused
  }

  let terms: [String]
  let part: TermRecord.PartOfSpeech
  let text: String
  let expectation: Expectation

  /// - Parameter terms: The dictionary form, then its other terms behind semicolons.
  init(_ terms: String, part: TermRecord.PartOfSpeech = .unmarked, _ text: String, _ expectation: Expectation) {
    self.terms = terms.split(separator: ";").map { String($0.drop { $0 == " " }) }
    self.part = part
    self.text = text
    self.expectation = expectation
  }

  var testDescription: String { "\(terms[0]): \(text)" }

  func check() throws {
    let also = terms.dropFirst().map { TermRecord($0) }
    let extracted = try ExtractedText(text, [concept(terms[0], "the English", nil, also: also, part: part)])
    let occurrences = extracted.occurrences
    switch expectation {
    case .refused: #expect(extracted.found == [])
    case .found(let surface):
      // A later mention has the full one before it.
      let last = try #require(occurrences.last { $0.text == surface }, "found \(extracted.found)")
      #expect(!last.match.contains(.negation))
    case .denied(let surface):
      let last = try #require(occurrences.last, "found nothing")
      #expect(last.match.contains(.negation))
      #expect(last.text == surface)
      #expect(last.inContext != nil && last.inContext != "the English")
    }
  }
}
