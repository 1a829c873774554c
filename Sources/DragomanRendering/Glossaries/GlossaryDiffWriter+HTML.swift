package import DragomanGlossary

extension GlossaryDiffWriter {
  /// One HTML page: a table of changes for each concept, readable without scripts.
  ///
  /// - Throws: What `write` throws.
  package static func writeHTML(
    _ diff: GlossaryDiff, old: String, new: String, to write: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(write)
    sink.append("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
    sink.append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
    sink.append(escaped: "\(old) → \(new)")
    sink.append("</title>\n<meta name=\"generator\" content=\"dragoman\">\n<style>\n")
    PageStyle.append(to: sink)
    sink.append(style)
    sink.append("</style>\n</head>\n<body>\n<main class=\"diff\">\n<h1>")
    sink.append(escaped: "\(old) → \(new)")
    sink.append("</h1>\n<p class=\"meta\"><span>\(diff.addedConcepts) added</span>")
    sink.append("<span>\(diff.removedConcepts) removed</span><span>\(diff.changedConcepts) changed</span></p>\n")
    if diff.changes.isEmpty { sink.append("<p>The glossaries say the same.</p>\n") }
    var rest = diff.changes[...]
    while let first = rest.first {
      let group = rest.prefix { $0.place.concept == first.place.concept }
      rest = rest.dropFirst(group.count)
      append(group, to: sink)
      try sink.checkpoint()
    }
    sink.append("</main>\n</body>\n</html>\n")
    try sink.flush()
  }

  private static func append(_ changes: ArraySlice<GlossaryChange>, to sink: ByteSink) {
    sink.append("<section>\n<h2>")
    sink.append(escaped: changes.first?.place.concept ?? "Glossary")
    sink.append("</h2>\n<table>\n<thead><tr><th scope=\"col\">Where</th><th scope=\"col\">What</th>")
    sink.append("<th scope=\"col\">Before</th><th scope=\"col\">After</th></tr></thead>\n<tbody>\n")
    for change in changes {
      sink.append("<tr class=\"\(change.action.rawValue)\"><td>")
      let place = change.place
      let number = place.termNumber.map { "term \($0)" }
      sink.append(
        escaped: [place.language?.rawValue, number, place.term.map { "‘\($0)’" }].compactMap(\.self)
          .joined(separator: " "))
      sink.append("</td><td>")
      sink.append(escaped: "\(change.name ?? change.subject.rawValue) \(change.action.rawValue)")
      sink.append("</td><td>")
      appendValue(change.readableOld, "del", change.place.language, to: sink)
      sink.append("</td><td>")
      appendValue(change.readableNew, "ins", change.place.language, to: sink)
      sink.append("</td></tr>\n")
    }
    sink.append("</tbody>\n</table>\n</section>\n")
  }

  private static func appendValue(_ value: String?, _ element: String, _ language: LanguageTag?, to sink: ByteSink) {
    guard let value, !value.isEmpty else { return }
    sink.append("<\(element)")
    if let language, language.isWellFormed {
      sink.append(" lang=\"")
      sink.append(escaped: language.rawValue)
      sink.append("\"")
    }
    sink.append(">")
    sink.append(escaped: value)
    sink.append("</\(element)>")
  }

  private static let style = """
    .diff{max-width:72rem;margin:0 auto;padding:2.5rem 2rem 5rem}
    .diff h1{font:600 1.5rem/1.25 var(--serif);margin:0 0 .5rem}
    .diff h2{font:600 1.1rem/1.3 var(--serif);margin:2rem 0 .5rem}
    .diff table{border-collapse:collapse;width:100%;table-layout:fixed;overflow-wrap:anywhere}
    .diff th,.diff td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-top:1px solid var(--line)}
    .diff thead th{color:var(--soft);font-weight:400;font-size:.85rem;border-top:0}
    .diff ins{text-decoration:none;background:color-mix(in srgb,#2a8a3e 18%,transparent)}
    .diff del{background:color-mix(in srgb,#b3372b 15%,transparent)}

    """
}
