/// Pairs of a source and a target text, within the limits of a receiver that asks for one target for each source.
struct ReceiverPairs {
  /// A pair.
  struct Pair {
    var source: String
    var target: String
    /// Whether the source is no dictionary form: such pairs go first where there are too many.
    var isForm: Bool
  }

  /// The name of the receiver, for messages.
  let name: String
  /// How many bytes a text may have, in UTF-8.
  let textLimit: Int
  /// How many bytes the file may have.
  let sizeLimit: Int
  private(set) var pairs: [Pair] = []
  private var targets: [String: String] = [:]

  init(name: String, textLimit: Int, sizeLimit: Int) {
    self.name = name
    self.textLimit = textLimit
    self.sizeLimit = sizeLimit
  }

  /// Adds the pairs of all concepts: dictionary forms first in their claim to a source text, then other forms.
  mutating func add(_ concepts: [ReceiverConcept], _ job: ReceiverJob, _ report: inout TBXFitting.Report) {
    for isForm in [false, true] {
      for concept in concepts { add(concept, job, isForm: isForm, &report) }
    }
    reportRest(of: concepts, &report)
  }

  private mutating func add(
    _ concept: ReceiverConcept, _ job: ReceiverJob, isForm: Bool, _ report: inout TBXFitting.Report
  ) {
    guard let target = concept.targets.first else { return }
    for source in concept.sources {
      for form in source.forms where (form.difference != .none) == isForm {
        guard let rendering = job.rendering(target, form.use) else {
          report.add(
            .note, .notHeld, "the form ‘\(form.text)’ is left out: how English renders it is not known",
            likeOthersIn: "rendering", at: concept.position)
          continue
        }
        add(Pair(source: form.text, target: rendering, isForm: isForm), at: concept.position, &report)
      }
    }
  }

  private mutating func add(_ pair: Pair, at position: FilePosition?, _ report: inout TBXFitting.Report) {
    if let known = targets[pair.source] {
      // A form of one term that is the term of another concept (*cours*, *cour*) is not lost: it is the other's.
      if known != pair.target, !pair.isForm {
        report.add(
          .warning, .notHeld,
          "\(name) takes one target for each source: ‘\(pair.source)’ is ‘\(known)’, not ‘\(pair.target)’ as well",
          likeOthersIn: "duplicate", at: position)
      }
      return
    }
    if let long = [pair.source, pair.target].first(where: { $0.utf8.count > textLimit }) {
      report.add(
        .warning, .notHeld, "\(name) takes texts of \(textLimit) bytes: ‘\(long.prefix(40))…’ has more",
        likeOthersIn: "length", at: position)
      return
    }
    targets[pair.source] = pair.target
    pairs.append(pair)
  }

  private func reportRest(of concepts: [ReceiverConcept], _ report: inout TBXFitting.Report) {
    for concept in concepts {
      if concept.targets.count > 1 {
        report.add(
          .warning, .notHeld, "\(name) takes one target for each source: ‘\(concept.targets[1])’ is left out",
          likeOthersIn: "synonym", at: concept.position)
      }
      concept.reportForbidden(name, &report)
      concept.reportDetails(name, &report)
    }
  }

  /// The rows of the file, each written by `row`, without those that it has no room for.
  func bytes(_ report: inout TBXFitting.Report, _ row: (Pair) -> [UInt8]) -> (bytes: [UInt8], count: Int) {
    let rows = pairs.map(row)
    var size = rows.reduce(0) { $0 + $1.count }
    var left: Set<Int> = []
    for isForm in [true, false] {
      for index in rows.indices.reversed() where size > sizeLimit && pairs[index].isForm == isForm {
        size -= rows[index].count
        left.insert(index)
        report.add(
          .warning, .notHeld,
          "\(name) takes \(sizeLimit) bytes: \(isForm ? "the form" : "the term") ‘\(pairs[index].source)’ is left out",
          likeOthersIn: "size \(isForm)", at: nil)
      }
    }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(size)
    for (index, row) in rows.enumerated() where !left.contains(index) { bytes += row }
    return (bytes, rows.count - left.count)
  }
}
