/// Reads the column format of CoNLL 2003 and its kin: a token on each line, a blank line behind each sentence.
public enum ColumnReader {
  /// The sentences of a file: of each line the first column and the last, which is `O` where there is only one.
  ///
  /// Columns are parted by tabs, or by spaces where a line has no tab. `-DOCSTART-` lines are passed over.
  /// - Complexity: O(length).
  public static func sentences(of bytes: [UInt8]) -> [[(token: String, label: String)]] {
    var sentences: [[(token: String, label: String)]] = []
    var sentence: [(token: String, label: String)] = []
    for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty {
        if !sentence.isEmpty { sentences.append(sentence) }
        sentence.removeAll(keepingCapacity: true)
        continue
      }
      let fields = line.split(separator: line.contains(0x09) ? 0x09 : 0x20)
      guard let token = fields.first, !token.elementsEqual("-DOCSTART-".utf8) else { continue }
      let label = fields.count > 1 ? fields[fields.count - 1] : ArraySlice("O".utf8)
      sentence.append((String(decoding: token, as: UTF8.self), String(decoding: label, as: UTF8.self)))
    }
    if !sentence.isEmpty { sentences.append(sentence) }
    return sentences
  }
}
