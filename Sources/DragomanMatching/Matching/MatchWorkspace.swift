import DragomanLanguage

/// The matcher's buffers and what it remembers of forms; owned by one task, used with one analysis workspace.
struct MatchWorkspace: ~Copyable {
  var unitBuilder = UnitBuilder()
  /// All matches of the sentence at hand, before overlaps are resolved.
  var found: [TermMatch] = []
  /// The units of the sentence at hand that terms begin with.
  var starts: [GlossaryMatcher.Start] = []
  /// The units of the sentence at hand that terms begin with which may go on with *de*, where it stands behind them.
  var heads: [Int] = []
  /// The units of the designations in the sentence at hand.
  var designations: [Range<Int>] = []
  /// Whether what is refused is remembered, with its reason.
  var explains = false
  /// What was refused in the sentence at hand; only where ``explains`` is set.
  var refusals: [(match: TermMatch, reason: Refusal)] = []
  /// Those that are not listed and only qualify what stands beside them.
  var silent: [TermMatch] = []
  /// Whether a phrase of a verb with further words is listed of the sentence at hand.
  var hasVerbPhrase = false
  /// The coordinations of the sentence at hand.
  var coordinations: [Coordination] = []
  /// The English names of states by their codes, each looked for once; empty where there is none.
  var stateNames: [String: String] = [:]
  /// What was worked out of patterns.
  var answers = PatternAnswers()
  /// What the words around terms say of them; nil where only sentences are looked at.
  var signs: ContextSigns?
  /// The closed lists that forms stand on.
  var listed = ListedWords()
  /// The sentence at hand, for the rules that look at its words, with what is known of forms.
  let view = SentenceView()

  /// What is known of a form, worked out when it is met first.
  @inline(__always)
  func info(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormInfo {
    view.learn(Int(form) + 1, forms, index)
    return view.known[form]
  }

  /// What the terms are like that begin with a form; empty where none does.
  @inline(__always)
  func start(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormInfo.Start {
    info(form, forms, index).start
  }

  /// What a form can be.
  @inline(__always)
  func traits(_ form: UInt32, _ forms: borrowing FormTable, _ index: GlossaryIndex) -> FormTraits {
    info(form, forms, index).traits
  }

  /// What a form can be that the matcher has seen.
  @inline(__always)
  func knownTraits(_ form: UInt32) -> FormTraits { view.known[form].traits }

  /// What the templates of designations know of a form.
  ///
  /// - Precondition: The index has designations, and the form is that of a unit that the matcher has seen.
  func designationWord(_ form: UInt32) -> DesignationGrammar.Word { view.known.designationWord(form) }

  /// Makes ``view`` that of the units of a sentence, whose forms become known.
  func look(at units: [Unit], _ forms: borrowing FormTable, _ index: GlossaryIndex) {
    view.learn(forms.count, forms, index)
    view.fill(units)
  }
}
