import DragomanXML

/// Checks glossaries against the structure of their edition and the data categories of their dialect.
///
/// The file is checked as it goes by, so that every finding has its place. Nothing is put right: a file without
/// findings follows ISO 30042 to the letter, as the published schemas read it.
public enum GlossaryValidator {
  /// Checks a file.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - path: The name of the file, for messages only.
  /// - Returns: What was found, in the order of the file; empty where the file is valid.
  /// - Throws: As ``GlossaryReader/read(_:path:)`` does: when the file is empty, not well-formed, refused as unsafe, or
  ///   in no known format.
  /// - Complexity: O(*n*) in the length of the file.
  public static func validate(
    _ bytes: [UInt8], path: String
  ) throws(GlossaryError) -> [GlossaryFinding] {
    try validate(GlossaryInput(bytes, path: path))
  }

  /// Checks a file as it is read, see ``validate(_:path:)``.
  ///
  /// Of formats other than TBX, what reading them reports.
  public static func validate(_ input: GlossaryInput) throws(GlossaryError) -> [GlossaryFinding] {
    let sign = ContentSign(input)
    if let (reader, _) = GlossaryFormats.reader(for: sign), !(reader is TBXReader) {
      return try reader.read(input, sign, GlossaryReadingOptions()).diagnostics.compactMap { diagnostic in
        guard diagnostic.severity > .note else { return nil }
        return GlossaryFinding(
          GlossaryFinding.Rule(rawValue: diagnostic.code.rawValue), diagnostic.message,
          at: diagnostic.position ?? FilePosition(line: 1, column: 1))
      }
    }
    do throws(XMLError) {
      var xml = try input.xmlReader()
      let root = try TBXRoot(recognizing: &xml)
      let validator = TBXValidator(xml, root: root)
      return try validator.findings()
    } catch {
      throw GlossaryError(error, path: input.path, bytes: input.head)
    }
  }
}
