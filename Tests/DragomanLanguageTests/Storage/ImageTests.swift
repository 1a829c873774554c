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
}
