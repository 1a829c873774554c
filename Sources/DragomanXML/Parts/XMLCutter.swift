/// Cuts a document into parts that can be read side by side, from the start of an element on that has others of its
/// name behind it.
///
/// Parts are cut behind end tags of that name that stand in no comment, section or instruction, without looking at what
/// else stands between: elements of the name may stand in each other. So a part is known to be one only when the parts before
/// it have been read and each has come to its end between two elements (``XMLStreamReader/partEnd``). Where one has
/// not, ``rest(after:)`` reads on from its start as if nothing had been cut. Then events, positions and errors
/// are those of reading in one piece, whatever the document holds.
///
/// ``XMLParts`` does all of this.
public struct XMLCutter: ~Copyable {
  private var window: InputWindow
  private let frame: XMLFrame
  /// The end tag, without its `>`.
  private let endTag: [UInt8]
  private let partLength: Int
  /// Where the next part begins.
  private var place: XMLPosition
  private var isAtEnd = false
  /// The names and namespaces of what has been read.
  private var names: Set<String>

  /// Takes over the document of a reader, from the start tag on that is its current event.
  ///
  /// The reader cannot be used any more, unless this gives nil: where the rest is too short to be cut, or the start of the
  /// document has not been kept (``XMLStreamReader/keepStart()``) or is too long to be read again and again.
  ///
  /// - Parameter partLength: How many bytes a part has, about.
  /// - Precondition: The current event is a start tag, and not that of the root.
  public static func cutting(_ reader: inout XMLStreamReader, partLength: Int) -> XMLCutter? {
    let event = reader.current
    precondition(event.kind == .startElement && event.depth > 1, "no element to cut from")
    unsafe reader.state.pointee.input.window.ensure(event.offset + 2 * partLength)
    let input = unsafe reader.state.pointee.input
    guard input.window.end > event.offset + partLength, input.window.base == 0,
      event.offset <= InputWindow.longestStart
    else { return nil }
    // White space before the element has been reported, and would be waiting in the parser.
    var end = event.offset
    while end > 0, input.window[end - 1].isXMLSpace { end -= 1 }
    let frame = unsafe XMLFrame(
      input, upTo: end, depth: event.depth - 1, path: reader.state.pointee.path, limits: reader.state.pointee.limits)
    let place = reader.position
    do throws(XMLError) {
      // Whether it can be read from here at all is tried out.
      _ = try XMLPart(frame: frame, bytes: [], start: place).reader()
    } catch {
      return nil
    }
    let names = unsafe Set(reader.state.pointee.symbols.strings)
    return unsafe XMLCutter(
      reader.state.pointee.takeWindow(), frame, endTag: Array("</\(reader.qualifiedName)".utf8), partLength, at: place,
      names)
  }

  private init(
    _ window: InputWindow, _ frame: XMLFrame, endTag: [UInt8], _ partLength: Int, at place: XMLPosition,
    _ names: Set<String>
  ) {
    (self.window, self.frame, self.endTag) = (window, frame, endTag)
    (self.partLength, self.place, self.names) = (partLength, place, names)
    self.window.keepsStart = false
  }

  /// Cuts off the next part; nil where there are no more, or where no end tag is found for long.
  ///
  /// - Complexity: O(`partLength`), or O(16 · `partLength`) for elements that are longer.
  public mutating func next() -> XMLPart? {
    let start = place.byteOffset
    window.ensure(start + partLength + 1)
    guard !isAtEnd, window.end > start + partLength,
      let end = lastBorder(in: start..<start + partLength) ?? firstBorder(from: start + partLength)
    else {
      isAtEnd = true
      return nil
    }
    let part = XMLPart(frame: frame, bytes: window.copy(start..<end), start: place)
    place = window.position(of: end)
    window.discard(before: end)
    return part
  }

  /// Where the last end tag in a range ends.
  private func lastBorder(in range: Range<Int>) -> Int? {
    var hidden = hiddenRanges(in: range)
    var end = range.upperBound
    while let found = window.lastOffset(of: UInt8(ascii: "<"), from: range.lowerBound, to: end) {
      while let last = hidden.last, last.lowerBound > found { hidden.removeLast() }
      if let last = hidden.last, last.contains(found) {
        end = last.lowerBound
        continue
      }
      if let border = border(at: found), border <= range.upperBound { return border }
      end = found
    }
    return nil
  }

  /// Where the first end tag ends that begins not too far behind an offset.
  private mutating func firstBorder(from start: Int) -> Int? {
    let end = start + 16 * partLength
    window.ensure(end)
    var hidden = hiddenRanges(in: place.byteOffset..<end)[...]
    var index = start
    while let found = window.firstOffset(of: UInt8(ascii: "<"), from: index, to: end) {
      while let first = hidden.first, first.upperBound <= found { hidden.removeFirst() }
      if let first = hidden.first, first.contains(found) {
        index = first.upperBound
        continue
      }
      if let border = border(at: found) { return border }
      index = found + 1
    }
    return nil
  }

  /// Where comments, sections and instructions stand in a range, in order: what looks like a tag in them is none.
  ///
  /// - Complexity: O(length); few bytes but their own are looked at one by one.
  private func hiddenRanges(in range: Range<Int>) -> [Range<Int>] {
    var hidden: [Range<Int>] = []
    var declaration = offset(ofMarkup: UInt8(ascii: "!"), from: range.lowerBound, to: range.upperBound)
    var instruction = offset(ofMarkup: UInt8(ascii: "?"), from: range.lowerBound, to: range.upperBound)
    while let start = [declaration, instruction].compactMap(\.self).min() {
      let terminator: StaticString
      if start == instruction {
        terminator = "?>"
      } else if window.hasBytes("<!--", at: start) {
        terminator = "-->"
      } else {
        // Of a section; nothing else may stand between elements.
        terminator = "]]>"
      }
      // Two hyphens that begin a comment do not end it.
      let inside = min(start + (terminator.utf8CodeUnitCount == 3 ? 4 : 2), range.upperBound)
      let found = window.firstOffset(of: terminator, from: inside, to: range.upperBound)
      let end = found.map { $0 + terminator.utf8CodeUnitCount } ?? range.upperBound
      hidden.append(start..<max(end, start + 1))
      if let place = declaration, place < end {
        declaration = offset(ofMarkup: UInt8(ascii: "!"), from: end, to: range.upperBound)
      }
      if let place = instruction, place < end {
        instruction = offset(ofMarkup: UInt8(ascii: "?"), from: end, to: range.upperBound)
      }
    }
    return hidden
  }

  /// Where the first `<` stands in a range that has a byte behind it, which comes rarely otherwise.
  private func offset(ofMarkup second: UInt8, from start: Int, to end: Int) -> Int? {
    var index = start + 1
    while let found = window.firstOffset(of: second, from: index, to: end) {
      if window[found - 1] == UInt8(ascii: "<") { return found - 1 }
      index = found + 1
    }
    return nil
  }

  /// The end of the end tag that begins at an offset, if one does.
  private func border(at offset: Int) -> Int? {
    let end = offset + endTag.count
    guard end < window.end, window[end] == UInt8(ascii: ">"), window.hasBytes(endTag, at: offset) else { return nil }
    return end + 1
  }

  /// Notes that a part has been read to its end.
  ///
  /// - Returns: False where the document has more names than a reader allows, by now: then the part is to be read again, by
  ///   ``rest(after:)``.
  public mutating func note(_ end: XMLPartEnd) -> Bool {
    let new = end.names.filter { !names.contains($0) }
    guard names.count + new.count <= ParserState.maximumSymbolCount else { return false }
    names.formUnion(new)
    return true
  }

  /// A reader of all that has not been read, to the end of the document.
  ///
  /// - Parameter unread: The parts that have been cut off last and not been read, in order.
  /// - Complexity: O(length of the unread parts).
  public consuming func rest(after unread: [XMLPart]) throws(XMLError) -> XMLStreamReader {
    let start = unread.first?.start ?? place
    window.restore(unread, upTo: place.byteOffset)
    var reader = try XMLStreamReader.entering(frame, window, at: start, isOpenEnded: false)
    for name in names { _ = reader.symbol(name) }
    return reader
  }
}
