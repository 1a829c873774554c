/// A long TBX file, as a terminology database would export it.
enum SampleGlossary {
  /// A valid file of at least so many bytes.
  static func generate(byteCount: Int) -> [UInt8] {
    var random = SampleRandom(seed: 2)
    var bytes = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
        <tbxHeader><fileDesc><sourceDesc><p>generated</p></sourceDesc></fileDesc></tbxHeader>
        <text>
          <body>

      """.utf8)
    bytes.reserveCapacity(byteCount + 4_000)
    var number = 0
    while bytes.count < byteCount {
      number += 1
      bytes += Array(entry(number, &random).utf8)
    }
    bytes += Array("    </body>\n  </text>\n</tbx>\n".utf8)
    return bytes
  }

  private static func entry(_ number: Int, _ random: inout SampleRandom) -> String {
    func phrase(_ count: Int, _ random: inout SampleRandom) -> String {
      (0..<count).map { _ in SampleWords.all[random.below(SampleWords.all.count)] }.joined(separator: " ")
    }
    return """
            <conceptEntry id="c\(number)">
              <descrip type="subjectField">\(phrase(1, &random))</descrip>
              <langSec xml:lang="fr">
                <descripGrp>
                  <descrip type="definition">\(phrase(12, &random)) &amp; \(phrase(4, &random))</descrip>
                  <admin type="source">\(phrase(3, &random))</admin>
                </descripGrp>
                <termSec>
                  <term>\(phrase(1 + random.below(4), &random))</term>
                  <termNote type="partOfSpeech">noun</termNote>
                  <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
                </termSec>
                <termSec>
                  <term>\(phrase(1 + random.below(3), &random))</term>
                  <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
                </termSec>
              </langSec>
              <langSec xml:lang="en">
                <termSec>
                  <term>\(phrase(1 + random.below(3), &random))</term>
                  <termNote type="partOfSpeech">noun</termNote>
                </termSec>
              </langSec>
            </conceptEntry>

      """
  }
}
