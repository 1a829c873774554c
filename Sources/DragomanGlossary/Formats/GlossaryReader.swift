import DragomanXML

/// What reading a glossary gives: the glossary, and what had to be put right on the way.
public struct GlossaryReading: Sendable {
  /// The glossary.
  public var glossary: Glossary
  /// What was noticed, in the order of the file.
  public var diagnostics: [Diagnostic]
}

/// Reads glossaries of every known format into the model.
///
/// The format is told from the content, never from the file's name. Files that break their format's rules are
/// read all the same, as far as they can be, with diagnostics.
///
/// ```swift
/// let reading = try GlossaryReader.read(bytes, path: "offices.tbx")
/// let french = reading.glossary.entries.flatMap { $0.terms(in: .french) }
/// ```
public enum GlossaryReader {
  /// Reads a glossary.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - path: The name of the file, for messages only.
  /// - Returns: The glossary, with diagnostics for what had to be put right or left out.
  /// - Throws: When nothing can be returned: the file is empty, not well-formed, refused as unsafe, or in no known
  ///   format.
  /// - Complexity: O(*n*) in the length of the file.
  public static func read(_ bytes: [UInt8], path: String) throws(GlossaryError) -> GlossaryReading {
    do throws(XMLError) {
      var xml = try XMLStreamReader(bytes, path: path)
      var prolog: [MarkupNode] = []
      let root = try TBXRoot(&xml, prolog: &prolog)
      guard let root else { throw XMLError(kind: .empty, message: "there is no element") }
      guard let edition = root.edition else { throw root.unrecognized() }
      let reader = TBXModelReader(xml, edition: edition, root: root, prolog: prolog)
      return try reader.readGlossary()
    } catch {
      throw GlossaryError(error, path: path)
    }
  }
}

extension GlossaryError {
  /// The XML module's error in the terms of this module.
  init(_ error: XMLError, path: String?) {
    let kind: Kind
    var hint: String?
    switch error.kind {
    case .notWellFormed: kind = .notWellFormed
    case .entityDeclaration:
      kind = .unsafe
      hint = "remove the declarations from the document type"
    case .limitExceeded: kind = .limitExceeded
    case .unsupportedEncoding: kind = .unsupportedEncoding
    case .empty: kind = .empty
    case .unrecognizedGlossary:
      kind = .unrecognized
      hint = "known are TBX 2019 (tbx), TBX 2008 (martif) and TBX-Min 2013 (TBX)"
    case .writing: kind = .notWritable
    default: kind = Kind(rawValue: error.kind.rawValue)
    }
    self.init(
      kind, error.message, path: path ?? error.path, position: error.position.map { FilePosition($0) },
      hint: hint)
  }
}

extension XMLError.Kind {
  /// Well-formed XML that is no glossary; never leaves this module.
  static let unrecognizedGlossary = Self(rawValue: "unrecognizedGlossary")
}

extension FilePosition {
  /// The place without its byte offset.
  init(_ position: XMLPosition) { self.init(line: position.line, column: position.column) }
}
