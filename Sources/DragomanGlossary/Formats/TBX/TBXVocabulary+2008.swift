extension TBXVocabulary {
  /// The names of ISO 30042:2008, which are in no namespace.
  static let names2008: [Name] = names(sharedNames, in: "") + names(ownNames2008, in: "")

  /// The names of TBX-Min 2013, which are in no namespace; data categories are elements of their own.
  static let namesMin2013: [Name] =
    names(structureMin2013, in: "") + [
      categoryName("", "subjectField", .descrip, .subjectField),
      categoryName("", "termStatus", .termNote, .administrativeStatus),
      categoryName("", "customer", .admin, .customerSubset),
      categoryName("", "partOfSpeech", .termNote, .partOfSpeech),
    ]

  private static let ownNames2008: [(String, TBXElement)] = [
    ("martif", .root), ("martifHeader", .header), ("termEntry", .conceptEntry),
    ("langSet", .langSec), ("tig", .termSec), ("ntig", .termSec), ("termGrp", .termGroup),
    ("bpt", .sc), ("ept", .ec), ("refObjectList", .refObjectSec),
    ("termCompList", .termComponents), ("termComp", .termComponent),
    ("termCompGrp", .termComponentGroup),
  ]

  private static let structureMin2013: [(String, TBXElement)] = [
    ("TBX", .root), ("header", .header), ("body", .body), ("termEntry", .conceptEntry),
    ("langSet", .langSec), ("tig", .termSec), ("term", .term), ("noteGrp", .noteGrp),
  ]
}
