package import DragomanGlossary

/// Writes what differs between two glossaries.
package enum GlossaryDiffWriter {
  /// One change on a line, with the term that it is about behind it in brackets.
  ///
  /// - Parameter usesColor: Whether what was added is green, and what was removed red.
  /// - Throws: What `write` throws.
  package static func writeText(
    _ diff: GlossaryDiff, usesColor: Bool, to write: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(write)
    for change in diff.changes {
      var line = change.description
      let about = [change.place.language?.rawValue, change.place.term.map { "‘\($0)’" }, statusName(change)]
        .compactMap(\.self)
      if change.place.term != nil { line += "  [\(about.joined(separator: " "))]" }
      line = DisplayText.visible(line)
      sink.append(usesColor ? "\u{1B}[\(color(change.action))m\(line)\u{1B}[0m\n" : line + "\n")
      try sink.checkpoint()
    }
    try sink.flush()
  }

  /// One object with the numbers and all changes.
  ///
  /// - Throws: What `write` throws.
  package static func writeJSON(
    _ diff: GlossaryDiff, old: String, new: String, to write: @escaping ([UInt8]) throws -> Void
  ) throws {
    let sink = ByteSink(write)
    var json = JSONWriter(.pretty, into: sink)
    json.beginObject()
    json.member("schema", "dragoman.glossary-diff/1")
    json.member("old", old)
    json.member("new", new)
    json.key("concepts")
    json.beginObject(inline: true)
    for (name, count) in [
      ("added", diff.addedConcepts), ("removed", diff.removedConcepts), ("changed", diff.changedConcepts),
    ] {
      json.key(name)
      json.value(count)
    }
    json.end()
    json.key("changes")
    json.beginArray()
    for change in diff.changes {
      json.beginObject()
      json.member("place", change.place.description)
      json.member("concept", ifPresent: change.place.concept)
      json.member("language", ifPresent: change.place.language?.rawValue)
      if let number = change.place.termNumber {
        json.key("termNumber")
        json.value(number)
      }
      json.member("term", ifPresent: change.place.term)
      json.member("subject", change.subject.rawValue)
      json.member("action", change.action.rawValue)
      json.member("name", ifPresent: change.name)
      json.member("old", ifPresent: change.old)
      json.member("new", ifPresent: change.new)
      json.member("text", change.description)
      json.end()
      try json.checkpoint()
    }
    json.end()
    json.end()
    try json.finishLine()
  }

  /// The name of the data category that a line about a status leaves out.
  private static func statusName(_ change: GlossaryChange) -> String? {
    change.subject == .category && change.action == .changed
      && change.name.map { !change.description.contains($0) } ?? false ? change.name : nil
  }

  private static func color(_ action: GlossaryChange.Action) -> String {
    switch action {
    case .added: "32"
    case .removed: "31"
    case .changed: "33"
    case .moved: "36"
    }
  }
}
