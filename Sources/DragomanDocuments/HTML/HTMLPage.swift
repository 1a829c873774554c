import DragomanLanguage
import DragomanXML

/// A page read into its prose, its elements and what its head says.
struct HTMLPage {
  /// One element whose text can be seen, in order of start tags.
  struct Element {
    let kind: HTMLElement
    /// Index of the element around it, or -1.
    let parent: Int
    /// The words of `class` and `id`, in lower case.
    let words: [String]
    /// The value of `role`, in lower case.
    let role: String?
    /// The value of `itemprop`.
    let property: String?
    /// From start tag to end tag.
    var source: Range<Int>
    /// What it adds to the prose; separators around it are not included.
    var prose: Range<Int>
    /// How many bytes of that are link texts.
    var linkBytes = 0
    /// The index after the last element in it.
    var end = 0
  }

  private(set) var prose: TextLayer
  private(set) var elements: [Element] = []
  /// Parts of the source without any prose: head, scripts, comments, hidden elements.
  private(set) var hidden: [Range<Int>] = []
  private(set) var metadata = HTMLMetadata()

  /// Reads a page.
  ///
  /// - Complexity: O(*n*) in the length of the page, however its elements are nested.
  init(_ source: [UInt8]) {
    var reading = Reading(source)
    reading.run()
    prose = TextLayer(bytes: reading.builder.bytes, map: reading.builder.map)
    elements = reading.elements
    hidden = reading.hidden
    metadata = reading.metadata
  }

  /// The state of one reading.
  private struct Reading {
    var reader: HTMLReader
    var builder: ProseBuilder
    var elements: [Element] = []
    var open: [Int] = []
    var hidden: [Range<Int>] = []
    var metadata = HTMLMetadata()
    /// Depth and start of the outermost hidden element that is open.
    var hiddenDepth: Int?
    var hiddenStart = 0
    var verbatimDepth = 0
    var linkDepth = 0
    /// Elements that have not yet shown any text wait for its offset.
    var firstUnplaced = 0
    private let unplaced = -1 ..< -1

    init(_ source: [UInt8]) {
      reader = HTMLReader(source)
      builder = ProseBuilder(source)
    }

    mutating func run() {
      if reader.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { hide(0..<3) }
      while true {
        switch reader.next() {
        case .startElement: start()
        case .endElement: end()
        case .text: text(reader.range, replacement: nil)
        case .characterReference: text(reader.range, replacement: reader.replacement)
        case .comment: comment()
        case .endOfDocument:
          builder.finish()
          return
        }
      }
    }

    /// Notes a part without prose; neighbours become one.
    mutating func hide(_ range: Range<Int>) {
      guard !range.isEmpty else { return }
      if let last = hidden.last,
        reader.bytes[last.upperBound..<range.lowerBound].allSatisfy({ $0 <= 0x20 })
      {
        hidden[hidden.count - 1] = last.lowerBound..<range.upperBound
      } else {
        hidden.append(range)
      }
    }

    /// Stray end tags are no content at all, unlike comments, document types and tags that never end.
    mutating func comment() {
      let isStrayEnd =
        reader.bytes[reader.range].starts(with: [0x3C, 0x2F]) && reader.bytes[reader.range].last == 0x3E
      if hiddenDepth == nil, !isStrayEnd { hide(reader.range) }
    }

    mutating func start() {
      let kind = reader.element
      metadata.start(reader)
      guard hiddenDepth == nil else { return }
      if HTMLVisibility.isHidden(reader) {
        hiddenDepth = reader.depth
        hiddenStart = reader.range.lowerBound
        if kind.isBlock { builder.separate(.paragraph) }
        return
      }
      if kind == .br {
        builder.separate(.line)
      } else if kind.isBlock {
        builder.separate(.paragraph)
      }
      if kind == .pre { verbatimDepth += 1 }
      if kind == .a { linkDepth += 1 }
      let words = HTMLWords.split([reader.attribute("class"), reader.attribute("id")])
      elements.append(
        Element(
          kind: kind, parent: open.last ?? -1, words: words,
          role: reader.attribute("role")?.lowercased(), property: reader.attribute("itemprop"),
          source: reader.range, prose: unplaced))
      open.append(elements.count - 1)
    }

    mutating func end() {
      metadata.end(reader.element)
      if let depth = hiddenDepth {
        if reader.depth < depth {
          hiddenDepth = nil
          hide(hiddenStart..<reader.range.upperBound)
          if reader.element.isBlock { builder.separate(.paragraph) }
        }
        return
      }
      guard let index = open.popLast() else { return }
      let kind = elements[index].kind
      if kind == .pre { verbatimDepth -= 1 }
      if kind == .a { linkDepth -= 1 }
      if kind.isBlock && kind != .br { builder.separate(.paragraph) }
      elements[index].source = elements[index].source.lowerBound..<reader.range.upperBound
      elements[index].end = elements.count
      let place = builder.bytes.count
      let isPlaced = elements[index].prose.lowerBound >= 0
      elements[index].prose = isPlaced ? elements[index].prose.lowerBound..<place : place..<place
      firstUnplaced = min(firstUnplaced, open.count)
      if let parent = open.last { elements[parent].linkBytes += elements[index].linkBytes }
    }

    mutating func text(_ range: Range<Int>, replacement: [UInt8]?) {
      metadata.text(reader.bytes, range, replacement: replacement)
      guard hiddenDepth == nil else { return }
      let before = builder.bytes.count
      if let replacement {
        builder.append(replacement, for: range)
      } else if verbatimDepth > 0 {
        builder.appendVerbatim(range)
      } else {
        builder.append(range)
      }
      let added = builder.bytes.count - before
      guard added > 0 else { return }
      // A separator may have been written first; the text starts after it.
      var start = before
      while start < builder.bytes.count, builder.bytes[start] == 0x20 || builder.bytes[start] == 0x0A {
        start += 1
      }
      for place in firstUnplaced..<max(open.count, firstUnplaced) {
        elements[open[place]].prose = start..<start
      }
      firstUnplaced = open.count
      if linkDepth > 0, let inner = open.last { elements[inner].linkBytes += added }
    }
  }
}
