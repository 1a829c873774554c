import Glibc

/// Finds the files that the program reads at run time: from an installed binary, from a build folder, or where
/// the environment says; never relative to the current folder.
public enum ResourceLocator {
  /// The folder of the running executable.
  public static let executableFolder: String = {
    var buffer = [CChar](repeating: 0, count: 4096)
    let length = unsafe readlink("/proc/self/exe", &buffer, buffer.count)
    guard length > 0 else { return "." }
    let path = String(decoding: buffer[..<length].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    return path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
  }()

  /// The first of these that exists: `$DRAGOMAN_RESOURCES/NAME`, the resource bundle beside the executable,
  /// `../share/dragoman/NAME` from it, `../lib/dragoman/NAME` from it.
  ///
  /// - Parameters:
  ///   - name: The path below the resource folder, e.g. `French/lexicon.bin`.
  ///   - bundle: The name of the package's resource bundle, e.g. `dragoman_DragomanLanguage`.
  public static func find(_ name: String, bundle: String) -> String? {
    var places: [String] = []
    if let folder = environment("DRAGOMAN_RESOURCES") { places.append("\(folder)/\(name)") }
    places.append("\(executableFolder)/\(bundle).resources/\(name)")
    places.append("\(executableFolder)/../share/dragoman/\(name)")
    places.append("\(executableFolder)/../lib/dragoman/\(name)")
    return places.first(where: exists)
  }

  /// The value of an environment variable; nil where it is not set or empty.
  public static func environment(_ name: String) -> String? {
    guard let value = unsafe getenv(name) else { return nil }
    let text = unsafe String(cString: value)
    return text.isEmpty ? nil : text
  }

  /// Whether a file or folder stands at `path`.
  public static func exists(_ path: String) -> Bool { unsafe access(path, R_OK) == 0 }
}

extension ResourceLocator {
  /// The path of a resource for French, by its file name.
  ///
  /// - Throws: `FileError` when it is not where the program was installed.
  package static func french(_ file: String) throws(FileError) -> String {
    let name = "French/\(file)"
    guard let path = find(name, bundle: "dragoman_DragomanLanguage") else {
      throw FileError(
        path: name,
        reason: "not found beside \(executableFolder) nor in its ../share/dragoman; "
          + "set DRAGOMAN_RESOURCES to the folder that holds it")
    }
    return path
  }
}

extension FrenchLexicon {
  /// The lexicon that comes with the program.
  ///
  /// - Throws: `FileError` when it is not where the program was installed, or is damaged.
  public static func shipped() throws(FileError) -> FrenchLexicon {
    try FrenchLexicon(path: ResourceLocator.french("lexicon.bin"))
  }
}
