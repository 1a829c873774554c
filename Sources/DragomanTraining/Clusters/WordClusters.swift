/// Clusters of words as a table: form in lower case, then its clusters from coarse to fine, each from 1 on.
package enum WordClusters {
  /// Reads the table.
  package static func read(_ bytes: [UInt8]) -> [(form: String, values: [UInt16])] {
    bytes.split(separator: 0x0A).compactMap { line in
      let fields = line.split(separator: 0x09)
      guard let form = fields.first else { return nil }
      let values = fields.dropFirst().compactMap { UInt16(String(decoding: $0, as: UTF8.self)) }
      return values.isEmpty ? nil : (String(decoding: form, as: UTF8.self), values)
    }
  }

  /// The table as text.
  package static func text(_ clusters: [(form: String, values: [UInt16])]) -> [UInt8] {
    var bytes: [UInt8] = []
    for (form, values) in clusters {
      bytes += Array(form.utf8)
      for value in values { bytes += Array("\t\(value)".utf8) }
      bytes.append(0x0A)
    }
    return bytes
  }
}
