extension ContentModel {
  private typealias Model = ContentModel

  private static let id = Attribute("id", .identifier)
  private static let lang = Attribute("xml:lang", .language)
  private static let target = Attribute("target", .reference)
  private static let categoryAttributes = [
    id, lang, target, Attribute("datatype"), Attribute("type", required: true),
  ]
  private static let inline = Particle.any(.ec, .foreign, .hi, .ph, .sc)
  private static let auxiliary = Particle.any(
    .admin, .adminGrp, .descrip, .descripGrp, .note, .ref, .transacGrp, .xref, .category)
  private static let links = Particle.any(
    .admin, .adminGrp, .note, .ref, .transacGrp, .xref, .category)

  /// The content models that the editions of 2008 and 2019 share.
  private static let shared: [TBXElement: ContentModel] = [
    .body: Model([.some(.conceptEntry)], [id]),
    .term: Model([.any(.hi)], text: true, [id]),
    .admin: Model([inline], text: true, categoryAttributes),
    .descrip: Model([inline], text: true, categoryAttributes),
    .termNote: Model([inline], text: true, categoryAttributes),
    .adminNote: Model(text: true, categoryAttributes),
    .descripNote: Model(text: true, categoryAttributes),
    .transac: Model(text: true, categoryAttributes),
    .transacNote: Model(text: true, categoryAttributes),
    .ref: Model(text: true, categoryAttributes),
    .note: Model([inline], text: true, [id, lang]),
    .date: Model(text: true, [id]),
    .adminGrp: Model(
      [.one(.admin, .category), .any(.adminNote, .note, .ref, .xref, .category)], [id]),
    .descripGrp: Model(
      [
        .one(.descrip, .category),
        .any(.admin, .adminGrp, .descripNote, .note, .ref, .transacGrp, .xref, .category),
      ], [id]),
    .termNoteGrp: Model([.one(.termNote, .category), links], [id]),
    .transacGrp: Model(
      [.one(.transac, .category), .any(.date, .note, .ref, .transacNote, .xref, .category)], [id]),
    .foreign: Model([inline], text: true, [id, lang]),
    .header: Model([.one(.fileDesc), .optional(.encodingDesc), .optional(.revisionDesc)], [id]),
    .publicationStmt: Model([.some(.p)], [id]),
    .titleStmt: Model([.one(.title), .any(.note)], [id, lang]),
    .title: Model(text: true, [id, lang]),
    .sourceDesc: Model([.some(.p)], [id, lang]),
    .encodingDesc: Model([.some(.p)], [id]),
    .revisionDesc: Model([.some(.change)], [id, lang]),
    .change: Model([.some(.p)], [id, lang]),
    .back: Model([.any(.refObjectSec)], [id]),
    .refObjectSec: Model([.some(.refObject)], [id, Attribute("type", required: true)]),
    .refObject: Model([.some(.itemSet, .itemGrp, .item)], [id]),
    .itemSet: Model([.some(.itemGrp, .item)], [id, Attribute("type")]),
    .itemGrp: Model([.one(.item), links], [id]),
    .item: Model([inline], text: true, [id, Attribute("type")]),
  ]

  /// The core structure of ISO 30042:2019.
  static let models2019: [TBXElement: ContentModel] = shared.merging([
    .root: Model(
      [.one(.header), .one(.text)],
      [
        Attribute("xml:lang", .language, required: true),
        Attribute("type", .dialect, required: true),
        Attribute("style", .values(["dca", "dct"]), required: true),
      ]),
    .text: Model([.optional(.body), .optional(.back)], [id]),
    .conceptEntry: Model(
      [auxiliary, .some(.langSec)], [Attribute("id", .identifier, required: true)]),
    .langSec: Model(
      [auxiliary, .some(.termSec)], [Attribute("xml:lang", .language, required: true)]),
    .termSec: Model(
      [.one(.term), .any(.termNote, .termNoteGrp, .category), auxiliary], [id]),
    .xref: Model(
      text: true,
      [id, Attribute("target", required: true), Attribute("type", required: true)]),
    .hi: Model(
      text: true,
      [
        target,
        Attribute(
          "type",
          .values([
            "entailedTerm", "hotkey", "italics", "bold", "superscript", "subscript", "math",
          ])),
      ]),
    .sc: Model(
      [],
      [
        Attribute("id", .identifier, required: true),
        Attribute("isolated", .values(["yes", "no"])),
      ]),
    .ec: Model(
      [],
      [
        Attribute("startRef", .reference), Attribute("isolated", .values(["yes", "no"])),
        Attribute("disp"), Attribute("equiv"), id,
        Attribute("type", .values(["fmt", "ui", "quote", "link", "image", "other"])),
        Attribute("subtype"), Attribute("target"),
      ]),
    .ph: Model([], [Attribute("type")]),
    .fileDesc: Model(
      [.optional(.publicationStmt), .optional(.titleStmt), .one(.sourceDesc)], [id]),
    .p: Model([inline], text: true, [id, lang, Attribute("type")]),
  ]) { $1 }

  /// The core structure of ISO 30042:2008.
  static let models2008: [TBXElement: ContentModel] = shared.merging([
    .root: Model(
      [.one(.header), .one(.text)],
      [Attribute("xml:lang", required: true), Attribute("type", required: true)]),
    .text: Model([.one(.body), .optional(.back)], [id]),
    .conceptEntry: Model([auxiliary, .some(.langSec)], [id]),
    .langSec: Model(
      [auxiliary, .some(.termSec)], [id, Attribute("xml:lang", required: true)]),
    // A term section is a `tig`, or an `ntig` whose term stands in a group; both are read as one.
    .termSec: Model([.one(.term, .termGroup), .any(.termNote), auxiliary], [id]),
    .termGroup: Model(
      [.one(.term), .any(.termNote, .termNoteGrp), .any(.termComponents)], [id]),
    .termComponents: Model(
      [auxiliary, .some(.termComponent, .termComponentGroup)],
      [id, Attribute("type", required: true)]),
    .termComponent: Model(text: true, [id, lang]),
    .termComponentGroup: Model(
      [.one(.termComponent), .any(.termNote, .termNoteGrp), links], [id]),
    .xref: Model(text: true, [id, Attribute("type"), Attribute("target", required: true)]),
    .hi: Model(text: true, [Attribute("type"), target, lang]),
    .sc: Model(text: true, [Attribute("i"), Attribute("type")]),
    .ec: Model(text: true, [Attribute("i")]),
    .ph: Model(text: true, [Attribute("type")]),
    .fileDesc: Model(
      [.optional(.titleStmt), .optional(.publicationStmt), .some(.sourceDesc)], [id]),
    .p: Model(
      [inline], text: true,
      [id, lang, Attribute("type", .values(["DCSName", "XCSURI", "XCSContent"]))]),
  ]) { $1 }

  /// The structure of TBX-Min 2013, whose parts come in any order where they come once.
  static let modelsMin2013: [TBXElement: ContentModel] = [
    .root: Model(
      [.one(.header), .one(.body)], [Attribute("dialect", .values(["TBX-Min"]), required: true)]),
    .body: Model([.some(.conceptEntry)]),
    .conceptEntry: Model(
      [.any(.category), .some(.langSec), .any(.category, .langSec)],
      [Attribute("id", .identifier, required: true)]),
    .langSec: Model([.some(.termSec)], [Attribute("xml:lang", required: true)]),
    .termSec: Model([
      .any(.category, .noteGrp), .one(.term), .any(.category, .noteGrp),
    ]),
    .term: Model(text: true),
    .category: Model(text: true),
  ]
}
