import DragomanGlossary
import DragomanLanguage

/// A glossary file that is changed in its place: locked, read, changed, and replaced in one step.
enum GlossaryFile {
  /// Waits for the right to change a file; nil where it is not a file that is replaced.
  ///
  /// - Throws: `FileError`.
  static func lock(_ path: String?, _ common: CommonOptions) throws -> FileLockHolder? {
    guard let path, path != "-" else { return nil }
    return FileLockHolder(
      try FileLock(path) { common.warn("\(path): waiting for another process that changes it") })
  }

  /// Refuses a file that, written as TBX, would no longer be what its name says.
  ///
  /// - Throws: `FileError`.
  static func refuseForeignName(_ path: String?) throws(FileError) {
    let formats = GlossaryFormat.formats(named: path ?? "")
    guard let path, let format = formats.first, !formats.contains(where: tbx.contains) else { return }
    throw FileError(
      path: path,
      reason: "expected the name of a TBX file, found that of one in \(format); write new.tbx, then: "
        + "dragoman glossary convert new.tbx \(ChildProcess.quoted(path)) --to \(format)")
  }

  /// The editions of TBX.
  private static let tbx: Set<GlossaryFormat> = [.tbx, .tbxDCT, .tbx2008, .tbxMin, .tbxMin2013]

  /// Writes a glossary as TBX, in the form that it was read in.
  ///
  /// - Throws: `GlossaryError`, `FileError`.
  static func write(_ glossary: Glossary, to path: String?, _ common: CommonOptions) throws {
    let writing = try rewrite(glossary, path: path)
    for diagnostic in writing.diagnostics where diagnostic.severity >= .warning {
      common.warn(path.map { diagnostic.description(in: $0) } ?? diagnostic.description)
    }
    try OutputFile.write(to: path) { write in try write(writing.bytes) }
  }

  /// Reads a glossary, changes it and writes it back; what another process writes meanwhile is not lost.
  ///
  /// - Parameter body: Changes the glossary, given the file's bytes; false leaves the file as it is.
  /// - Throws: `FileError`, `GlossaryError`, what `body` throws; the file is then as it was.
  static func update(
    _ path: String, _ common: CommonOptions, orMake new: Glossary? = nil, _ body: (inout Glossary) throws -> Bool
  ) throws {
    let lock = try lock(path, common)
    var glossary: Glossary
    let before = try? FileBytes.identity(path)
    if let new, before == nil {
      glossary = new
    } else {
      let bytes = try FileBytes.read(path)
      try refuseForeign(bytes, path)
      let reading = try GlossaryReader.read(bytes, path: path)
      for diagnostic in reading.diagnostics { common.warn(diagnostic.description(in: path)) }
      glossary = reading.glossary
    }
    guard try body(&glossary) else { return }
    let writing = try rewrite(glossary, path: path)
    for diagnostic in writing.diagnostics where diagnostic.severity >= .warning {
      common.warn(diagnostic.description(in: path))
    }
    // Programs that ask for no lock, such as editors and version control, are seen as well.
    guard (try? FileBytes.identity(path)) == before else {
      throw FileError(path: path, reason: "the file was changed meanwhile by another program; run the command again")
    }
    try OutputFile.write(to: path) { write in try write(writing.bytes) }
    _ = consume lock
  }

  /// Other formats would lose what TBX says, and a file would no longer be what its name says.
  private static func refuseForeign(_ bytes: [UInt8], _ path: String) throws(GlossaryError) {
    if let error = try foreign(bytes, path, "TBX, which can be changed in its place") { throw error }
  }

  /// What is told of a glossary in another format than TBX; nil for TBX.
  ///
  /// - Throws: `GlossaryError` where it is no glossary.
  private static func foreign(
    _ bytes: [UInt8], _ path: String, _ expected: String
  ) throws(GlossaryError) -> GlossaryError? {
    let format = try GlossaryFormat.recognize(bytes, path: path)
    if tbx.contains(format) { return nil }
    return GlossaryError(
      .unrecognized, "expected \(expected), found \(format)", path: path,
      hint: "dragoman glossary convert \(ChildProcess.quoted(path)) new.tbx --to tbx")
  }

  /// Looks at a file that has to be TBX, and tells of one in another known format what it is.
  ///
  /// - Throws: What `body` throws.
  static func lookingAtTBX(_ path: String, _ body: () throws -> Void) throws {
    do {
      try body()
    } catch let error as GlossaryError {
      guard error.kind == .unrecognized, path != "-", let bytes = try? FileBytes.read(path),
        let foreign = try? foreign(bytes, path, "TBX")
      else { throw error }
      throw foreign
    }
  }

  private static func rewrite(_ glossary: Glossary, path: String?) throws -> GlossaryWriting {
    do throws(GlossaryError) {
      return try GlossaryWriter.rewrite(glossary)
    } catch {
      var error = error
      error.path = path
      throw error
    }
  }
}

/// Keeps a lock until it is let go of.
final class FileLockHolder {
  private let lock: FileLock

  init(_ lock: consuming FileLock) { self.lock = lock }
}
