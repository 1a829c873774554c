import ArgumentParser
import DragomanLanguage
import DragomanMatching

/// Which reject lists keep candidates out of a list.
struct RejectListOptions: ParsableArguments {
  @Option(
    name: .customLong("reject-list"),
    help: ArgumentHelp(
      "A list of candidates that are not wanted (repeatable), beside those of the user and of the project; "
        + "`dragoman glossary reject` adds to them.", valueName: "path"))
  var paths: [String] = []
  @Flag(help: "Leave out the reject lists of the user and of the project.") var noDefaultRejectLists = false

  /// The lists that are named or remembered.
  ///
  /// - Throws: `FileError` for a named list that cannot be read, or a bad line of any.
  func lists() throws(FileError) -> [RejectList] {
    var lists: [RejectList] = []
    for path in paths { lists.append(try RejectList.read(path)) }
    guard !noDefaultRejectLists else { return lists }
    for path in [Self.projectPath, Self.userPath].compactMap(\.self) where ResourceLocator.exists(path) {
      lists.append(try RejectList.read(path))
    }
    return lists
  }

  /// The name of the list below the folder of a project.
  static let projectName = ".dragoman/rejected.tsv"

  /// The list of the user: `$XDG_DATA_HOME/dragoman/rejected.tsv`, by default below `~/.local/share`; nil where there
  /// is no home.
  static var userPath: String? {
    if let folder = ResourceLocator.environment("XDG_DATA_HOME"), folder.hasPrefix("/") {
      return "\(folder)/dragoman/rejected.tsv"
    }
    return ResourceLocator.environment("HOME").map { "\($0)/.local/share/dragoman/rejected.tsv" }
  }

  /// The list of the project: below the current folder or the nearest one above that has one; nil where none has.
  static var projectPath: String? {
    var folder = FileBytes.resolvingLinks(".")
    guard folder.hasPrefix("/") else { return ResourceLocator.exists(projectName) ? projectName : nil }
    while true {
      let path = (folder == "/" ? "" : folder) + "/" + projectName
      if ResourceLocator.exists(path) { return path }
      guard folder != "/", let slash = folder.lastIndex(of: "/") else { return nil }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    }
  }
}
