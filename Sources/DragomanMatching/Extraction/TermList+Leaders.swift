import DragomanDocuments
import DragomanLanguage

extension TermList {
  /// Puts what is called after somebody whom no glossary has into English where his name stands right behind it: *le
  /// gouvernement* Landry, Landry government.
  ///
  /// - Complexity: O(*n*) in the number of occurrences.
  mutating func callAfterLeaders() {
    let bodies = terms.indices.filter { terms[$0].status == .aligned && Self.bodies.contains(terms[$0].french) }
    if bodies.isEmpty { return }
    var leaders: [UInt32: String] = [:]
    for term in terms where term.termClass == .person && term.status == .candidate {
      guard let name = term.english.first else { continue }
      for occurrence in term.occurrences where occurrence.spans.count == 1 && occurrence.text == term.french {
        leaders[occurrence.spans[0].start] = name
      }
    }
    if leaders.isEmpty { return }
    for place in bodies {
      guard let body = terms[place].english.first, body.first?.isLowercase == true else { continue }
      for number in terms[place].occurrences.indices where terms[place].occurrences[number].inContext == nil {
        let spans = terms[place].occurrences[number].spans
        // One blank between the two.
        guard spans.count == 1, let name = leaders[spans[0].end + 1] else { continue }
        terms[place].occurrences[number].inContext = "\(name) \(body)"
      }
    }
  }

  private static let bodies = RuleWords.bodiesCalledAfterLeaders.set
}
