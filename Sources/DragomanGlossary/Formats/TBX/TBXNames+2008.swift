extension TBXNames {
  /// The names of ISO 30042:2008.
  static let edition2008 = TBXNames(
    edition: .tbx2008, root: "martif", header: "martifHeader", entry: "termEntry",
    language: "langSet", term: "tig", largeTerm: "ntig", termGroup: "termGrp", needsBody: true,
    otherNames: ["refObjectSec": "refObjectList", "sc": "bpt", "ec": "ept"])

  /// A part of the header in the order of the edition.
  ///
  /// The 2008 edition has the title before the publication.
  func arranged(_ element: MarkupElement) -> MarkupElement {
    guard edition == .tbx2008, element.name == TBXElement.fileDesc.name else { return element }
    var result = element
    let titles = element.children.filter {
      if case .element(let child) = $0 { child.name == TBXElement.titleStmt.name } else { false }
    }
    let rest = element.children.filter {
      if case .element(let child) = $0 { child.name != TBXElement.titleStmt.name } else { true }
    }
    result.children = titles + rest
    return result
  }
}
