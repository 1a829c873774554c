/// The name of an HTML element, as far as reading pages needs to know it.
///
/// Names without a role in the structure of a page, and names that nobody has defined, are ``other``.
public enum HTMLElement: UInt8, Sendable, CaseIterable {
  case a, abbr, address, area, article, aside, b, base, blockquote, body, br, button, canvas, caption, center
  case cite, code, col, datalist, dd, details, dialog, dir, div, dl, dt, em, embed, fieldset, figcaption
  case figure, font, footer, form, h1, h2, h3, h4, h5, h6, head, header, hgroup, hr, html, i, iframe, img
  case input, label, legend, li, link, main, map, mark, math, menu, meta, nav, noembed, noframes, noscript
  case object, ol, optgroup, option, p, param, plaintext, pre, q, s, script, search, section, select, small
  case source, span, strong, style, sub, summary, sup, svg, table, tbody, td, template, textarea, tfoot, th
  case thead, time, title, tr, track, u, ul, video, audio, wbr, xmp
  /// Any other name.
  case other

  /// The name in lower case; `other` for names not told apart.
  public var name: String { String(describing: self) }

  /// Elements that have no content and no end tag.
  public var isVoid: Bool {
    switch self {
    case .area, .base, .br, .col, .embed, .hr, .img, .input, .link, .meta, .param, .source, .track, .wbr: true
    default: false
    }
  }

  /// Elements that stand on lines of their own: text before, in and after them never runs together.
  public var isBlock: Bool {
    switch self {
    case .address, .article, .aside, .blockquote, .body, .caption, .center, .dd, .details, .dialog, .dir,
      .div,
      .dl, .dt, .fieldset, .figcaption, .figure, .footer, .form, .h1, .h2, .h3, .h4, .h5, .h6, .head, .header,
      .hgroup, .hr, .html, .legend, .li, .main, .menu, .nav, .ol, .optgroup, .option, .p, .plaintext, .pre,
      .search, .section, .summary, .table, .tbody, .td, .tfoot, .th, .thead, .title, .tr, .ul, .xmp:
      true
    default: false
    }
  }

  /// Elements whose content is text up to their own end tag, whatever it looks like.
  var holdsRawText: Bool {
    switch self {
    case .script, .style, .xmp, .iframe, .noembed, .noframes, .plaintext: true
    default: holdsTextOnly
    }
  }

  /// Elements whose content is text in which only character references count.
  var holdsTextOnly: Bool { self == .title || self == .textarea }

  /// Elements that an end tag or an implied end inside them cannot reach through.
  var isScope: Bool {
    switch self {
    case .html, .table, .td, .th, .caption, .button, .object, .template, .svg, .math: true
    default: false
    }
  }

  /// The parts of a table, which close each other.
  var isTablePart: Bool {
    switch self {
    case .table, .tbody, .thead, .tfoot, .tr, .td, .th, .caption: true
    default: false
    }
  }

  var isList: Bool { self == .ul || self == .ol || self == .menu || self == .dir }

  var isHeading: Bool {
    switch self {
    case .h1, .h2, .h3, .h4, .h5, .h6: true
    default: false
    }
  }

  /// Elements that may stand in the head; any other start tag ends it.
  var isHeadContent: Bool {
    switch self {
    case .title, .meta, .link, .script, .style, .base, .noscript, .template, .other: true
    default: false
    }
  }

  /// The element of a name as it stands in a tag, whatever its case.
  init(tagName: ArraySlice<UInt8>) {
    self = Self.byPackedName[Self.packed(tagName)] ?? .other
  }

  /// A name of up to fifteen bytes in lower case as one number; longer names all become 0, which is no name.
  static func packed(_ name: ArraySlice<UInt8>) -> UInt128 {
    guard name.count <= 15 else { return 0 }
    return name.reduce(0) { $0 << 8 | UInt128($1.asciiLowercased) }
  }

  private static let byPackedName: [UInt128: HTMLElement] = {
    var table: [UInt128: HTMLElement] = [:]
    for element in allCases where element != .other {
      table[packed(Array(element.name.utf8)[...])] = element
    }
    return table
  }()
}

extension UInt8 {
  /// This byte, in lower case if it is an ASCII letter.
  var asciiLowercased: UInt8 { self &- 0x41 < 26 ? self | 0x20 : self }
  /// Whether this is an ASCII letter.
  var isASCIILetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// Whether this is an ASCII digit.
  var isASCIIDigit: Bool { self &- 0x30 < 10 }
  /// White space as HTML defines it: tab, line feed, form feed, carriage return, space.
  var isHTMLSpace: Bool { self == 0x20 || self == 0x0A || self == 0x09 || self == 0x0D || self == 0x0C }
}
