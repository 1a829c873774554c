import CLibXML2

/// A compiled RELAX NG schema in XML syntax, from bytes alone: one that refers to other files is refused.
///
/// Not `Sendable`: one thread uses it at a time. Compile it again for another.
@safe
public final class RelaxNGSchema {
  private static let namespace = "http://relaxng.org/ns/structure/1.0"

  private let schema: xmlRelaxNGPtr

  /// Compiles a schema.
  ///
  /// - Throws: `invalidSchema` for a document that is no RELAX NG schema, or contains `include` or
  ///   `externalRef`; else what `XMLStreamReader` throws for documents.
  /// - Complexity: At least O(n); the compiler of libxml2 is not linear for every schema.
  public init(_ bytes: [UInt8], path: String? = nil) throws(XMLError) {
    var isRoot = true
    let tree = try XMLTree(bytes, path: path, limits: .standard) { reader in
      defer { isRoot = false }
      let name = reader.string(reader.localName)
      let isOfSchema = reader.string(reader.namespace) == Self.namespace
      let problem: String? =
        if isRoot && !isOfSchema {
          "expected a RELAX NG schema, found an element '\(name)' of another namespace"
        } else if isOfSchema && (name == "include" || name == "externalRef") {
          "'\(name)' refers to another file, which is not loaded: expected a schema in one piece"
        } else {
          nil
        }
      return problem.map {
        XMLError(kind: .invalidSchema, message: $0, position: reader.position, path: path)
      }
    }
    var findings = FindingCollector()
    let compiled: xmlRelaxNGPtr? = unsafe LibXML2.withoutMessages {
      unsafe Self.compile(tree, &findings)
    }
    if let finding = findings.resolved(in: tree).first {
      if let compiled = unsafe compiled { unsafe xmlRelaxNGFree(compiled) }
      throw XMLError(
        kind: .invalidSchema, message: finding.message,
        position: tree.positions.first { $0.line == finding.line && $0.column == finding.column },
        path: path)
    }
    guard let compiled = unsafe compiled else {
      throw XMLError(kind: .invalidSchema, message: "the schema cannot be compiled", path: path)
    }
    unsafe schema = compiled
  }

  deinit {
    unsafe xmlRelaxNGFree(schema)
  }

  /// Says where a document breaks the schema; nothing if it is valid.
  ///
  /// - Returns: Findings in document order, each once, at most 1,000.
  /// - Throws: What `XMLStreamReader` throws: only well-formed documents can be judged.
  /// - Complexity: At least O(n), and memory several times the size of the document.
  public func validate(
    _ bytes: [UInt8], path: String? = nil, limits: XMLLimits = .standard
  ) throws(XMLError) -> [XMLValidationFinding] {
    let tree = try XMLTree(bytes, path: path, limits: limits)
    var findings = FindingCollector()
    let result = LibXML2.withoutMessages { run(on: tree, &findings) }
    if result == 0 { return [] }
    let resolved = findings.resolved(in: tree)
    if !resolved.isEmpty { return resolved }
    return [
      XMLValidationFinding(
        line: tree.positions.first?.line ?? 1, column: tree.positions.first?.column,
        message: "the document does not match the schema")
    ]
  }

  private static func compile(
    _ tree: borrowing XMLTree, _ findings: inout FindingCollector
  ) -> xmlRelaxNGPtr? {
    guard LibXML2.hasRelaxNGTypes, let parser = unsafe xmlRelaxNGNewDocParserCtxt(tree.document) else {
      return nil
    }
    defer { unsafe xmlRelaxNGFreeParserCtxt(parser) }
    return unsafe withUnsafeMutablePointer(to: &findings) { collector in
      // libxml2 works on a copy of the tree, which takes along our numbers of the elements or not at
      // all; it calls the handler during this call only.
      unsafe xmlRelaxNGSetParserStructuredErrors(parser, FindingCollector.handler, collector)
      return unsafe xmlRelaxNGParse(parser)
    }
  }

  private func run(on tree: borrowing XMLTree, _ findings: inout FindingCollector) -> Int32 {
    guard let context = unsafe xmlRelaxNGNewValidCtxt(schema) else { return -1 }
    defer { unsafe xmlRelaxNGFreeValidCtxt(context) }
    return unsafe withUnsafeMutablePointer(to: &findings) { collector in
      // The handler is called during this call only.
      unsafe xmlRelaxNGSetValidStructuredErrors(context, FindingCollector.handler, collector)
      return unsafe xmlRelaxNGValidateDoc(context, tree.document)
    }
  }
}
