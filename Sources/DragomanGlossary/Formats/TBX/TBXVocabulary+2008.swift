extension TBXVocabulary {
  /// The names of ISO 30042:2008, which are in no namespace.
  static let names2008: [Name] =
    sharedNames.map { Name("", $0.0, Meaning(element: $0.1)) }
    + [
      ("martif", .root), ("martifHeader", .header), ("termEntry", .conceptEntry),
      ("langSet", .langSec), ("tig", .termSec), ("ntig", .termSec), ("termGrp", .termGroup),
      ("bpt", .sc), ("ept", .ec), ("refObjectList", .refObjectSec),
      ("termCompList", .termComponents), ("termComp", .termComponent),
      ("termCompGrp", .termComponentGroup),
    ].map { Name("", $0.0, Meaning(element: $0.1)) }

  /// The names of TBX-Min 2013, which are in no namespace; data categories are elements of their own.
  static let namesMin2013: [Name] =
    [
      ("TBX", .root), ("header", .header), ("body", .body), ("termEntry", .conceptEntry),
      ("langSet", .langSec), ("tig", .termSec), ("term", .term), ("noteGrp", .noteGrp),
    ].map { Name("", $0.0, Meaning(element: $0.1)) }
    + [
      ("subjectField", DataCategory.Kind.descrip, CategoryName.subjectField),
      ("termStatus", .termNote, .administrativeStatus), ("customer", .admin, .customerSubset),
      ("partOfSpeech", .termNote, .partOfSpeech),
    ].map { Name("", $0.0, Meaning(element: .category, kind: $0.1, name: $0.2)) }
}
