import ArgumentParser
import DragomanGlossary
import DragomanLanguage
import Glibc

/// Who changes a glossary, and when.
struct HistoryOptions: ParsableArguments {
  @Option(help: ArgumentHelp("Who does this; else user.name of git, else the login name.", valueName: "name"))
  var by: String?
  @Option(help: ArgumentHelp("The day of the change, YYYY-MM-DD; else today.", valueName: "date")) var date: ISODate?
  @Flag(help: "Note nothing of the change in the entry.") var noHistory = false

  /// Notes a change in an entry, unless that is not wanted.
  ///
  /// - Parameter path: The glossary, whose folder tells which settings of git apply.
  func record(_ type: String, in entry: inout ConceptEntry, path: String, remark: String? = nil) {
    if !noHistory { entry.record(type, by: person(path), on: day, remark: remark) }
  }

  /// The day of the change.
  var day: String { date?.text ?? Self.today() }

  private func person(_ path: String) -> String? {
    if let by { return by.isEmpty ? nil : by }
    let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
    if let name = ChildProcess.firstLine(of: "git -C \(ChildProcess.quoted(folder)) config user.name 2>/dev/null") {
      return name
    }
    return ResourceLocator.environment("LOGNAME") ?? ResourceLocator.environment("USER")
  }

  /// The date of today where the user is.
  static func today() -> String {
    var now = time(nil)
    var parts = unsafe tm()
    // Both are variables of this function; the name of the zone in `parts` is not looked at.
    guard unsafe localtime_r(&now, &parts) != nil else { return "1970-01-01" }
    return unsafe ISODate.text(Int(parts.tm_year) + 1900, Int(parts.tm_mon) + 1, Int(parts.tm_mday))
  }
}
