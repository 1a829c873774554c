/// A start or end tag with its attributes, as ranges of the source.
struct HTMLTag {
  /// One attribute; the value is as written, references not decoded.
  struct Attribute {
    let name: Range<Int>
    let value: Range<Int>
  }

  /// From `<` to after `>`.
  var range: Range<Int>
  var name: Range<Int>
  var element: HTMLElement
  var isSelfClosing = false
  var attributes: [Attribute] = []

  /// Reads the tag whose name starts at `nameStart`; nothing when the source ends before its `>`.
  ///
  /// Follows the tokenizer of the HTML standard: a quoted value may hold `>` and line ends.
  init?(_ bytes: [UInt8], from start: Int, nameStart: Int) {
    var index = nameStart
    let end = bytes.count
    while index < end, !bytes[index].isHTMLSpace, bytes[index] != 0x2F, bytes[index] != 0x3E { index += 1 }
    name = nameStart..<index
    element = HTMLElement(tagName: bytes[name])
    range = start..<start
    while index < end {
      let byte = bytes[index]
      if byte == 0x3E {
        range = start..<(index + 1)
        return
      }
      if byte.isHTMLSpace {
        index += 1
        continue
      }
      if byte == 0x2F {
        isSelfClosing = index + 1 < end && bytes[index + 1] == 0x3E
        index += 1
        continue
      }
      guard let attribute = Self.attribute(bytes, &index) else { return nil }
      attributes.append(attribute)
    }
    return nil
  }

  /// Reads one attribute; nothing when the source ends inside its quotes.
  private static func attribute(_ bytes: [UInt8], _ index: inout Int) -> Attribute? {
    let end = bytes.count
    let nameStart = index
    index += 1  // An equals sign in first place belongs to the name, says the standard.
    while index < end, !bytes[index].isHTMLSpace, ![0x2F, 0x3E, 0x3D].contains(bytes[index]) { index += 1 }
    let name = nameStart..<index
    while index < end, bytes[index].isHTMLSpace { index += 1 }
    guard index < end, bytes[index] == 0x3D else { return Attribute(name: name, value: index..<index) }
    index += 1
    while index < end, bytes[index].isHTMLSpace { index += 1 }
    guard index < end else { return nil }
    let quote = bytes[index]
    if quote == 0x22 || quote == 0x27 {
      let valueStart = index + 1
      guard let close = bytes[valueStart...].firstIndex(of: quote) else {
        index = end
        return nil
      }
      index = close + 1
      return Attribute(name: name, value: valueStart..<close)
    }
    let valueStart = index
    while index < end, !bytes[index].isHTMLSpace, bytes[index] != 0x3E { index += 1 }
    return Attribute(name: name, value: valueStart..<index)
  }

  /// The value of the first attribute of that name (in lower case), references decoded.
  func value(of attributeName: String, in bytes: [UInt8]) -> String? {
    let wanted = Array(attributeName.utf8)
    for attribute in attributes where attribute.name.count == wanted.count {
      if bytes[attribute.name].lazy.map(\.asciiLowercased).elementsEqual(wanted) {
        return Self.decoded(bytes, attribute.value)
      }
    }
    return nil
  }

  private static func decoded(_ bytes: [UInt8], _ range: Range<Int>) -> String {
    guard bytes[range].contains(0x26) else { return String(decoding: bytes[range], as: UTF8.self) }
    var result: [UInt8] = []
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes[index] == 0x26, let reference = HTMLReference(bytes, at: index, end: range.upperBound) {
        result += reference.replacement
        index += reference.length
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}
