/// Rules of XLIFF 2 that schemas cannot say, or that are broken often: of the core, and of the glossary module.
struct XLIFFRules {
  /// What was found, in the order of the rules' elements.
  private(set) var findings: [(code: Diagnostic.Code, text: String)] = []

  /// Checks an element with all that is in it: a unit, notes or a skeleton.
  ///
  /// - Parameter ancestors: The elements around it.
  init(_ element: MarkupElement, inside ancestors: [MarkupElement] = []) {
    for ancestor in ancestors { checkFormatStyle(ancestor) }
    visit(element, data: [])
    checkSpans(element)
  }

  private mutating func add(_ code: Diagnostic.Code, _ text: String) { findings.append((code, text)) }

  private mutating func visit(_ element: MarkupElement, data outer: Set<String>) {
    // A match brings its own.
    let own = element.all("originalData").flatMap { $0.all("data") }.compactMap { $0[attribute: "id"] }
    let data = own.isEmpty ? outer : outer.union(own)
    checkFormatStyle(element)
    checkReferences(of: element, data)
    switch element.name {
    case "skeleton":
      if element.children.isEmpty, element[attribute: "href"] == nil {
        add(.missingTerm, "a skeleton has to have a content or the attribute ‘href’")
      }
    case "segment", "ignorable":
      if element.first("source") == nil { add(.misplacedElement, "expected <source> in <\(element.name)>") }
      for attribute in element.attributes {
        guard let prefix = attribute.name.split(separator: ":").first, attribute.name.contains(":"),
          !Self.knownPrefixes.contains(String(prefix))
        else { continue }
        add(.unknownElement, "<\(element.name)> has no attribute ‘\(attribute.name)’")
      }
    case "originalData":
      checkUnique(element.all("data"), "a piece of original data")
      for child in element.elements where child.name != "data" {
        add(.misplacedElement, "<\(child.name)> may not stand in <originalData>")
      }
    case "notes": checkUnique(element.all("note"), "a note")
    case "cp":
      let hex = element[attribute: "hex"] ?? ""
      if hex.utf8.count < 4 || !hex.allSatisfy(\.isHexDigit) {
        add(.mappedValue, "expected at least four hexadecimal digits as ‘hex’, found ‘\(hex)’")
      }
    case "mrk":
      if element[attribute: "type"] == "comment", element[attribute: "value"] != nil,
        element[attribute: "ref"] != nil
      {
        add(.misplacedElement, "a comment may have the attribute ‘value’ or ‘ref’, not both")
      }
    case "glossary":
      let identified = element.all("glossEntry").flatMap { [$0] + $0.all("translation") }
      checkUnique(identified, "an entry or translation of a glossary")
    case "glossEntry":
      if element.first("translation") == nil, element.first("definition") == nil {
        add(.missingTerm, "expected a translation or a definition of ‘\(element.text(of: "term") ?? "")’")
      }
      checkNoText(in: element)
    case "metadata", "metaGroup": checkNoText(in: element)
    default: break
    }
    for child in element.elements { visit(child, data: data) }
  }

  private mutating func checkUnique(_ elements: [MarkupElement], _ what: String) {
    var seen: Set<String> = []
    for id in elements.compactMap({ $0[attribute: "id"] }) where !seen.insert(id).inserted {
      add(.duplicateIdentifier, "the identifier ‘\(id)’ of \(what) stands here before")
    }
  }

  private mutating func checkNoText(in element: MarkupElement) {
    for case .text(let text) in element.children where !collapsingXMLSpace(text).isEmpty {
      add(.misplacedText, "text may not stand in <\(element.name)>")
    }
  }

  private mutating func checkReferences(of element: MarkupElement, _ data: Set<String>) {
    for name in ["dataRef", "dataRefStart", "dataRefEnd"] {
      guard let reference = element[attribute: name], !data.contains(reference) else { continue }
      add(.notHeld, "expected the identifier of a piece of original data as ‘\(name)’, found ‘\(reference)’")
    }
    guard let reference = element[attribute: "ref"], reference.hasPrefix("#"), element.name == "mrk" else { return }
    for part in reference.dropFirst().split(separator: "/") {
      let pair = part.split(separator: "=", maxSplits: 1)
      guard pair.count == 2, !pair[0].allSatisfy({ $0.isLetter || $0.isNumber || "-._:".contains($0) }) else {
        continue
      }
      add(.notHeld, "the reference ‘\(reference)’ has the prefix ‘\(pair[0])’, which is no name token")
    }
  }

  /// The format style is the name of an element of HTML.
  private mutating func checkFormatStyle(_ element: MarkupElement) {
    guard let value = element[attribute: "fs:fs"] else { return }
    if value.isEmpty || !value.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A || $0 >= 0x30 && $0 <= 0x39 }) {
      add(.mappedValue, "expected the name of an element of HTML as ‘fs:fs’, found ‘\(value)’")
    }
  }

  /// The two ends of a span agree in whether they may be moved.
  private mutating func checkSpans(_ unit: MarkupElement) {
    var starts: [String: String] = [:]
    func collect(_ element: MarkupElement, _ findings: inout [(code: Diagnostic.Code, text: String)]) {
      let canReorder = element[attribute: "canReorder"] ?? "yes"
      if element.name == "sc", let id = element[attribute: "id"] { starts[id] = canReorder }
      if element.name == "ec", let start = element[attribute: "startRef"], let other = starts[start],
        (other == "yes") != (canReorder == "yes")
      {
        findings.append((.mappedValue, "the ends of the span ‘\(start)’ differ in ‘canReorder’"))
      }
      for child in element.elements { collect(child, &findings) }
    }
    collect(unit, &findings)
  }

  /// The prefixes under which the modules of XLIFF go as a rule.
  private static let knownPrefixes: Set<String> = [
    "xml", "fs", "slr", "its", "itsm", "ctr", "val", "mtc", "mda", "gls", "res",
  ]
}
