import DragomanLanguage
import DragomanMatching

/// A text whose words and phrases were judged.
struct JudgedText {
  var name: String
  /// The register that it makes up by itself, which is left out while it is learned from.
  var register: WordFrequencies.Register?
  /// Its documents in ``FrequencyTraining``.
  var documents: Set<String> = []
  var lines: () throws -> [String]
}

extension CandidateTraining {
  /// The texts whose words and phrases were judged: medicines, affairs, debates, news, and acts of Canada by subject.
  var judgedTexts: [JudgedText] {
    func treebank(_ name: String, _ start: String) -> JudgedText {
      JudgedText(name: name, register: nil) { try self.sequoia(start) }
    }
    func acts(_ name: String, _ documents: [String]) -> JudgedText {
      JudgedText(name: name, documents: Set(documents)) { try self.acts(documents) }
    }
    return [
      treebank("medicines", "emea"), treebank("affairs", "frwiki"),
      JudgedText(name: "debates", register: .debate) {
        try self.french("parallel/europarl_raw3k.tsv.gz").map(\.text)
      },
      JudgedText(name: "news", register: .press) { try self.news() },
      acts(
        "energy",
        [
          "regulations/SOR-2024-272", "regulations/SOR-2018-66", "regulations/SOR-86-131",
          "regulations/C.R.C.,_c._1603",
          "acts/O-7",
        ]),
      acts(
        "animals",
        [
          "regulations/C.R.C.,_c._296", "acts/A-11.2", "acts/M-7.01", "regulations/C.R.C.,_c._1609",
          "regulations/SOR-93-53", "acts/S-1.1",
        ]),
      acts(
        "navigation",
        [
          "regulations/C.R.C.,_c._1416", "regulations/C.R.C.,_c._1486", "regulations/C.R.C.,_c._1564",
          "regulations/SOR-2011-10", "regulations/SOR-2012-69",
        ]),
      acts(
        "health",
        [
          "regulations/SOR-98-282", "regulations/SOR-2019-192", "regulations/SOR-2022-18", "acts/Q-1.1", "acts/H-5.67",
          "acts/C-24.5",
        ]),
      acts(
        "justice",
        [
          "acts/C-38.8", "acts/C-44.6", "regulations/SI-2018-43", "regulations/SI-98-78", "acts/C-38.7",
          "regulations/SOR-97-234", "regulations/SOR-2014-266", "regulations/SOR-2025-46", "acts/C-36.65",
        ]),
      acts(
        "finance", ["acts/B-1.01", "regulations/SOR-2023-229", "acts/P-4.4", "acts/S-15.9", "acts/C-3", "acts/B-3"]),
      acts(
        "environment",
        [
          "regulations/SOR-2002-222", "regulations/SOR-2012-139", "regulations/SOR-2021-25", "regulations/SOR-92-269",
          "regulations/SOR-2024-110", "acts/I-2.75",
        ]),
      acts(
        "transport",
        [
          "regulations/SOR-88-58", "acts/A-10.5", "acts/C-10.4", "regulations/SOR-2020-222", "regulations/SOR-2018-217",
          "regulations/C.R.C.,_c._886", "regulations/SOR-96-334", "regulations/SOR-2015-181",
        ]),
      acts(
        "media",
        [
          "regulations/SOR-96-484", "acts/B-9.01", "acts/T-13", "acts/O-9.3", "regulations/SOR-86-982",
          "regulations/SOR-2018-120", "regulations/SOR-2007-66",
        ]),
      acts(
        "farming",
        [
          "regulations/C.R.C.,_c._1400", "regulations/SOR-95-212", "regulations/C.R.C.,_c._666",
          "regulations/SOR-78-443", "regulations/SOR-90-214", "regulations/C.R.C.,_c._870",
        ]),
      acts("safety", ["regulations/SOR-87-612", "regulations/SOR-2021-248", "acts/L-2", "regulations/C.R.C.,_c._986"]),
      acts("vehicles", ["regulations/SOR-2010-201", "regulations/SOR-2019-266", "acts/M-9", "acts/G-11.55"]),
      acts(
        "pensions", ["acts/M-12.8", "acts/I-3.51", "acts/O-9", "regulations/C.R.C.,_c._385", "regulations/SOR-87-19"]),
    ]
  }

  /// The sentences of a part of Sequoia.
  private func sequoia(_ start: String) throws -> [String] {
    try data.treebank("ud/sequoia.train.conllu.gz").compactMap { sentence in
      guard sentence.comments.contains(where: { $0.hasPrefix("# sent_id = \(start)") }),
        let text = sentence.comments.first(where: { $0.hasPrefix("# text = ") })
      else { return nil }
      return Self.straight(String(text.dropFirst("# text = ".count)))
    }
  }

  private func acts(_ documents: [String]) throws -> [String] {
    var lines: [String: [String]] = [:]
    for name in ["law_international", "law_general"] {
      for line in try french("parallel/\(name).tsv.gz") where documents.contains(line.document) {
        lines[line.document, default: []].append(line.text)
      }
    }
    return documents.flatMap { lines[$0] ?? [] }
  }
}
