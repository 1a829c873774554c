import DragomanDocuments
import DragomanLanguage
import FuzzSupport

/// Spans lie in the text and between characters; prose leads back to the source, byte by byte outside edits.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzDocument(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe FuzzInput.bytes(start, count)
  let reader = DocumentReader()
  for format in [Document.Format.plainText, .html] {
    guard let document = try? reader.read(bytes, format: format) else { continue }
    let source = document.source.bytes
    require(source.isUTF8, "the source is not UTF-8")
    require(document.prose.bytes.isUTF8, "the prose is not UTF-8")
    if bytes.isUTF8, document.encoding == "UTF-8" { require(source == bytes, "UTF-8 input was changed") }
    checkFurniture(document)
    checkProse(document)
    if let span = document.titleSpan {
      require(source.holds(span.range), "the title stands at \(span)")
      require(document.title != nil, "a title without text")
    }
  }
  if let document = try? reader.read(bytes) {
    let same = try? reader.read(bytes, format: document.format)
    require(
      same?.prose.bytes == document.prose.bytes, "naming the format that is recognised changes the prose")
  }
  return 0
}

private func checkFurniture(_ document: Document) {
  var end: UInt32 = 0
  var proseEnd: UInt32 = 0
  for piece in document.furniture {
    require(document.source.bytes.holds(piece.span.range), "furniture at \(piece.span)")
    require(piece.span.start >= end, "furniture at \(piece.span) overlaps the last one, which ends at \(end)")
    end = piece.span.end
    guard let span = piece.proseSpan else { continue }
    require(document.prose.bytes.holds(span.range), "furniture in the prose at \(span)")
    require(span.start >= proseEnd, "furniture in the prose at \(span) overlaps the last one")
    proseEnd = span.end
  }
}

private func checkProse(_ document: Document) {
  let source = document.source.bytes
  let prose = document.prose.bytes
  if document.format == .plainText {
    let mark = source.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    require(prose[...] == source[mark...], "the prose of a plain text is not the text")
  }
  var last = 0..<0
  prose.forEachScalar { range in
    let origin = document.prose.source(of: TextSpan(range.lowerBound, range.upperBound)).range
    require(source.holds(origin), "prose \(range) comes from \(origin)")
    require(
      origin.lowerBound >= last.lowerBound && origin.upperBound >= last.upperBound,
      "prose \(range) comes from \(origin), what stands before it from \(last)")
    last = origin
    // White space stands for markup, other characters for themselves or for a reference.
    if prose[range] != source[origin], prose[range.lowerBound] > 0x20 {
      require(
        source[origin].first == UInt8(ascii: "&"),
        "prose \(range) is not what stands in the source at \(origin)")
    }
  }
}
