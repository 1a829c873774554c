import DragomanGlossary
public import DragomanLanguage

/// The glossary files to use, in order of priority.
public struct GlossaryFiles: Sendable {
  /// The files, the first with the highest priority.
  public private(set) var paths: [String] = []
  /// Per file, the tier of priority: one for each path that the user named, a last one for the shipped ones.
  public private(set) var tiers: [UInt32] = []
  /// Shipped glossaries that list nothing here and only help to put others' terms into English: the adjectives of
  /// countries and the words that qualify offices. Empty where they are among the files anyway, or not found.
  public private(set) var support: [String] = []

  /// The shipped glossaries that qualify others' terms.
  private static let supportNames = ["demonyms.tbx", "modifiers.tbx"]

  /// The files of a set of paths: files as they are, folders with the glossaries in them.
  ///
  /// - Parameters:
  ///   - paths: Files and folders that the user names.
  ///   - includingShipped: Whether the glossaries that come with the program follow.
  ///   - withSupport: Whether shipped glossaries help where they are not listed: see ``support``.
  /// - Throws: `FileError` when a path does not exist or a folder cannot be read, or holds no glossary.
  public init(_ paths: [String], includingShipped: Bool, withSupport: Bool = false) throws(FileError) {
    for (tier, path) in paths.enumerated() { try add(path, tier: UInt32(tier)) }
    if includingShipped {
      guard let folder = Self.shippedFolder() else {
        throw FileError(
          path: "Glossaries",
          reason: "the glossaries of the program were not found; set DRAGOMAN_GLOSSARIES to their folder, or "
            + "use --no-default-glossaries")
      }
      try add(folder, tier: UInt32(paths.count))
    } else if withSupport, let folder = Self.shippedFolder() {
      support = Self.supportNames.map { "\(folder)/\($0)" }.filter(ResourceLocator.exists)
    }
  }

  private mutating func add(_ path: String, tier: UInt32) throws(FileError) {
    guard try FileBytes.identity(path).isFolder else {
      append(path, tier)
      return
    }
    let names = try FileBytes.names(inFolder: path).filter(Self.isGlossaryName)
    if names.isEmpty { throw FileError(path: path, reason: "expected glossary files (.tbx, .xml, .csv …), found none") }
    for name in names {
      let file = path.hasSuffix("/") ? path + name : "\(path)/\(name)"
      append(file, tier)
    }
  }

  private mutating func append(_ file: String, _ tier: UInt32) {
    guard !paths.contains(file) else { return }
    paths.append(file)
    tiers.append(tier)
  }

  /// Whether a folder's file is called as glossaries are. One that is named on its own may be called anything.
  private static func isGlossaryName(_ name: String) -> Bool { !GlossaryFormat.formats(named: name).isEmpty }

  /// The folder of the shipped glossaries: as `DRAGOMAN_GLOSSARIES` says; else beside an installed program
  /// (`../share/dragoman/Glossaries`); else above a build folder, where `Package.swift` stands beside it.
  public static func shippedFolder() -> String? {
    if let folder = ResourceLocator.environment("DRAGOMAN_GLOSSARIES") { return folder }
    let executable = ResourceLocator.executableFolder
    let installed = "\(executable)/../share/dragoman/Glossaries"
    if ResourceLocator.exists(installed) { return installed }
    var folder = executable[...]
    while let slash = folder.lastIndex(of: "/") {
      folder = folder[..<slash]
      if ResourceLocator.exists("\(folder)/Glossaries"), ResourceLocator.exists("\(folder)/Package.swift") {
        return "\(folder)/Glossaries"
      }
    }
    return nil
  }
}
