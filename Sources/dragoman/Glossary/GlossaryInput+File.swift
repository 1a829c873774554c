import DragomanGlossary
import DragomanLanguage
import DragomanXML

extension GlossaryInput {
  /// The content of the file at `path`, or of standard input for `-`, read as it is needed.
  ///
  /// - Throws: `FileError`, `GlossaryError`.
  static func opening(_ path: String) throws -> GlossaryInput {
    let file = try OpenFile(path)
    let source = XMLSource { buffer throws(XMLError) in
      do throws(FileError) {
        return try file.read(into: &buffer)
      } catch {
        throw XMLError(kind: .notReadable, message: error.reason)
      }
    }
    return try GlossaryInput(source, path: path)
  }
}
