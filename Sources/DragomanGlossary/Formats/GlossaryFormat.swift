import DragomanXML

/// A format that glossaries are read from; an open set.
public struct GlossaryFormat: RawRepresentable, Sendable, Hashable {
  /// The name of the format.
  public let rawValue: String
  /// A format by its name.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// TBX of ISO 30042:2019; read in either style, written with data categories as attributes.
  public static let tbx = Self(rawValue: "tbx")
  /// TBX of ISO 30042:2019, written with data categories as tags.
  public static let tbxDCT = Self(rawValue: "tbx-dct")
  /// TBX of ISO 30042:2008.
  public static let tbx2008 = Self(rawValue: "tbx-2008")
  /// TBX-Min of 2013.
  public static let tbxMin2013 = Self(rawValue: "tbx-min-2013")

  /// TBX-Min of 2013, as what is written.
  public static let tbxMin = Self(rawValue: "tbx-min")
  /// A table with commas or semicolons.
  public static let csv = Self(rawValue: "csv")
  /// A table with tabs.
  public static let tsv = Self(rawValue: "tsv")
  /// An Excel workbook with a table in its first sheet.
  public static let xlsx = Self(rawValue: "xlsx")
  /// TMX 1.4b.
  public static let tmx = Self(rawValue: "tmx")
  /// SKOS in RDF/XML.
  public static let skos = Self(rawValue: "skos")
  /// XLIFF 2.1 with its glossary module.
  public static let xliff = Self(rawValue: "xliff")
  /// MultiTerm XML.
  public static let multiterm = Self(rawValue: "multiterm")
  /// The XML of FranceTerme; read only.
  public static let franceterme = Self(rawValue: "franceterme")
  /// UTX 1.11.
  public static let utx = Self(rawValue: "utx")
  /// GlossML 1.0.
  public static let glossml = Self(rawValue: "glossml")
  /// gettext PO.
  public static let po = Self(rawValue: "po")
  /// A page in HTML with terms marked by ITS 2.0; read only.
  public static let its = Self(rawValue: "its")
  /// A bilingual dictionary of Apertium; read only.
  public static let apertium = Self(rawValue: "apertium")

  /// Tells the format of a file from its content.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file, or its beginning.
  ///   - path: The name of the file, for messages only.
  /// - Throws: When the content is empty, is not XML as far as its root element, or is in no known format.
  /// - Complexity: O(length of what stands before the first element, or of the first 64 KiB of a table).
  public static func recognize(
    _ bytes: [UInt8], path: String? = nil
  ) throws(GlossaryError) -> GlossaryFormat {
    let input = GlossaryInput(bytes, path: path ?? "")
    if let (_, format) = GlossaryFormats.reader(for: ContentSign(input)) { return format }
    do throws(XMLError) {
      var xml = try XMLStreamReader(bytes, path: path)
      throw try TBXRoot(recognizing: &xml).unrecognized()
    } catch {
      throw GlossaryError(error, path: path, bytes: bytes)
    }
  }
}

extension GlossaryFormat: CustomStringConvertible {
  /// The name of the format.
  public var description: String { rawValue }
}
