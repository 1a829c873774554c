import DragomanTestSupport
import Testing

@testable import DragomanLanguage

private func sampleImage() -> [UInt8] {
  var writer = ImageWriter(magic: "DRGTEST\n", version: 7)
  writer.add([1, 2, 3] as [UInt8])
  writer.add([0xAABB_CCDD, 5] as [UInt32])
  writer.add([] as [UInt64])
  return writer.finish()
}

private func open(_ image: [UInt8], version: UInt32 = 7, sections: Int = 3) throws -> Image {
  try Image(
    MappedFile(copying: image), magic: "DRGTEST\n", version: version, sections: sections,
    verifyingChecksum: true)
}

@Suite struct Images {
  @Test func sectionsAreReadAsWritten() throws {
    let image = try open(sampleImage())
    let bytes = try image.section(0, of: UInt8.self)
    #expect(bytes.copy(0..<bytes.count) == [1, 2, 3])
    let words = try image.section(1, of: UInt32.self)
    #expect(words.copy(0..<words.count) == [0xAABB_CCDD, 5])
    #expect(try image.section(2, of: UInt64.self).count == 0)
    #expect(throws: Image.Damage.self) { try image.section(0, of: UInt32.self) }
  }

  @Test func anyChangedOrMissingByteIsNoticed() {
    let image = sampleImage()
    for offset in image.indices {
      var damaged = image
      damaged[offset] ^= 0x10
      #expect(throws: Image.Damage.self, "byte \(offset)") { try open(damaged) }
      if offset > 0 {
        #expect(throws: Image.Damage.self, "\(offset) bytes") { try open(Array(image[..<offset])) }
      }
    }
  }

  @Test func anotherVersionOrKindIsRefused() {
    #expect(throws: Image.Damage.self) { try open(sampleImage(), version: 8) }
    #expect(throws: Image.Damage.self) { try open(sampleImage(), sections: 4) }
    #expect(throws: Image.Damage.self) { try open(sampleImage(), sections: 2) }
  }

  /// Sections of all lengths, alignments and sizes, one of them longer than a piece.
  @Test(arguments: 0..<20)
  func aFileHoldsWhatTheImageInMemoryHolds(seed: Int) throws {
    var generator = SeededGenerator(seed: UInt64(seed))
    var writer = ImageWriter(magic: "DRGTEST\n", version: 7)
    for _ in 0..<generator.number(below: 6) {
      let count = generator.choose([0, 1, 7, 8, 1_000, 70_001, 200_000])
      writer.add([UInt8](repeating: UInt8(seed), count: count), alignment: generator.choose([8, 16, 64]))
      writer.add((0..<UInt32(generator.number(below: 9))).map { $0 &* 77_777 })
    }
    let folder = try TemporaryFolder()
    let path = folder.file("test.image")
    try writer.write(to: path)
    let image = writer.finish()
    #expect(try FileBytes.read(path) == image)
    #expect(writer.byteCount == image.count)
  }
}
