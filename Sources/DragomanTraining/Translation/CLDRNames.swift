import DragomanLanguage
import Foundation

/// Names of places in French and English from the Unicode CLDR.
package struct CLDRNames {
  /// The folder `common` of the data.
  private let folder: String

  /// - Parameter folder: The folder that holds `main` and `subdivisions`.
  package init(folder: String) { self.folder = folder }

  /// Territories, cities of time zones, and subdivisions of states that have a name in both languages.
  ///
  /// - Throws: `FileError` for a file that cannot be read.
  package func places() throws -> [(french: String, english: String)] {
    var names: [(french: String, english: String)] = []
    for (file, element) in [("main", "territory"), ("subdivisions", "subdivision")] {
      let french = try values("\(file)/fr.xml", element)
      let english = try values("\(file)/en.xml", element)
      for (code, name) in french.sorted(by: { $0.key < $1.key }) {
        if let other = english[code] { names.append((name, other)) }
      }
    }
    let english = try cities("main/en.xml")
    for (zone, city) in try cities("main/fr.xml").sorted(by: { $0.key < $1.key }) {
      let usual = String(zone.split(separator: "/").last ?? "").replacing("_", with: " ")
      names.append((city, english[zone] ?? usual))
    }
    return names
  }

  /// The elements with a type and no alternative mark.
  private func values(_ file: String, _ element: String) throws -> [String: String] {
    var values: [String: String] = [:]
    for line in try lines(file) {
      guard line.contains("<\(element) type=\""), !line.contains("alt="), !line.contains("draft="),
        let code = Self.between("type=\"", "\"", line), let name = Self.between(">", "<", line)
      else { continue }
      values[code] = name
    }
    return values
  }

  private func cities(_ file: String) throws -> [String: String] {
    var cities: [String: String] = [:]
    var zone = ""
    for line in try lines(file) {
      if line.contains("<zone type=\"") { zone = Self.between("type=\"", "\"", line) ?? "" }
      if line.contains("<exemplarCity>"), let name = Self.between(">", "<", line) { cities[zone] = name }
    }
    return cities
  }

  private func lines(_ file: String) throws -> [Substring] {
    String(decoding: try FileBytes.read("\(folder)/\(file)"), as: UTF8.self).split(separator: "\n")
  }

  private static func between(_ start: String, _ end: String, _ line: Substring) -> String? {
    guard let from = line.range(of: start)?.upperBound, let until = line[from...].range(of: end)?.lowerBound else {
      return nil
    }
    return String(line[from..<until]).replacing("&amp;", with: "&")
  }
}
