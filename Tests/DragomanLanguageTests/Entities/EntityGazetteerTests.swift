import DragomanTestSupport
import Testing

@testable import DragomanLanguage

@Suite struct EntityGazetteerTests {
  private func image() -> [UInt8] {
    var builder = EntityGazetteerBuilder()
    builder.add(["Saint-Étienne"].map { Array($0.utf8) }, .place)
    builder.add(["Banque", "de", "France"].map { Array($0.utf8) }, .organization)
    builder.add(["France"].map { Array($0.utf8) }, .country)
    builder.add([], .place)
    return builder.finish()
  }

  private func value(_ tokens: [String], _ gazetteer: EntityGazetteer) -> UInt32 {
    var hash = EntityGazetteer.start
    for token in tokens { hash = EntityGazetteer.extend(hash, EntityForm.fold(Array(token.utf8))) }
    return gazetteer.value(hash)
  }

  @Test(
    arguments: [
      (["saint-etienne"], .place), (["BANQUE", "DE", "FRANCE"], .organization), (["France"], .country),
      (["Banque", "de"], []), (["Italie"], []),
    ] as [([String], EntityGazetteer.Types)])
  func findsNamesWithoutCaseAndAccents(tokens: [String], types: EntityGazetteer.Types) throws {
    let gazetteer = try EntityGazetteer(image: image())
    #expect(value(tokens, gazetteer) & EntityGazetteer.Types.mask == types.rawValue)
  }

  @Test func saysWhereANameGoesOn() throws {
    let gazetteer = try EntityGazetteer(image: image())
    #expect(value(["Banque"], gazetteer) & EntityGazetteer.continues != 0)
    #expect(value(["France"], gazetteer) & EntityGazetteer.continues == 0)
  }

  @Test func givesTheSameBytesForTheSameNames() { #expect(image() == image()) }

  @Test(arguments: 0..<60)
  func refusesDamagedFiles(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    var bytes = image()
    if seed % 2 == 0 {
      bytes.removeLast(1 + generator.number(below: bytes.count - 1))
    } else {
      bytes[generator.number(below: bytes.count)] ^= UInt8(1 + generator.number(below: 255))
    }
    // The checksum lies over all that follows it, and the rest is compared: every change is noticed.
    #expect(throws: FileError.self, "seed \(seed)") { try EntityGazetteer(image: bytes) }
  }

  @Test func refusesAModelOfOtherLabels() throws {
    let model = try SequenceModel(image: SequenceModelWriter(labels: ["A", "B"], scale: 8).finish())
    #expect(throws: FileError.self) {
      try EntityRecognizer(model: model, gazetteer: EntityGazetteer(image: image()))
    }
  }
}
