/// A start tag that is being measured, piece by piece: how many attributes it has and how long they are.
struct TagExtent {
  private let start: Int
  private var attributeCount = 0
  private var nameStart: Int
  /// The quotation mark that the attribute value begins and ends with; 0 outside.
  private var quote: UInt8 = 0
  private var valueStart = 0
  /// Whether its end has been found: `>`, or a `<` that may not stand there.
  private(set) var hasEnded = false

  /// A tag whose `<` stands at `start`.
  init(start: Int) {
    self.start = start
    nameStart = start + 1
  }

  /// Goes on to its end, or to the end of the range, and says how far it came.
  ///
  /// - Throws: `limitExceeded`, at the start of the tag.
  mutating func scan(
    _ window: InputWindow, from offset: Int, to end: Int, _ limits: XMLLimits
  ) throws(InputProblem) -> Int {
    var index = offset
    while index < end {
      if quote != 0 {
        let close = window.firstOffset(of: quote, from: index, to: end)
        if (close ?? end) - valueStart > limits.maximumAttributeLength {
          throw exceeded("an attribute value is longer than \(limits.maximumAttributeLength) bytes")
        }
        guard let close else { return end }
        quote = 0
        index = close + 1
        nameStart = index
        continue
      }
      let byte = window[index]
      if byte == UInt8(ascii: ">") || byte == UInt8(ascii: "<") {
        hasEnded = true
        return index
      }
      index += 1
      if byte == 0x22 || byte == 0x27 {
        attributeCount += 1
        if attributeCount > limits.maximumAttributeCount {
          throw exceeded("the element has more than \(limits.maximumAttributeCount) attributes")
        }
        quote = byte
        valueStart = index
      } else if byte.continuesXMLName {
        if index - nameStart > limits.maximumNameLength {
          throw exceeded("a name is longer than \(limits.maximumNameLength) bytes")
        }
      } else {
        nameStart = index
      }
    }
    return index
  }

  private func exceeded(_ message: String) -> InputProblem {
    InputProblem(kind: .limitExceeded, offset: start, message: message)
  }
}
