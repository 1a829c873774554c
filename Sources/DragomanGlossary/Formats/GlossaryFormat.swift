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

  /// Tells the format of a file from its content.
  ///
  /// - Parameters:
  ///   - bytes: The content of the file.
  ///   - path: The name of the file, for messages only.
  /// - Throws: When the content is empty, is not XML as far as its root element, or is in no known format.
  /// - Complexity: O(length of what stands before the first element).
  public static func recognize(
    _ bytes: [UInt8], path: String? = nil
  ) throws(GlossaryError) -> GlossaryFormat {
    do throws(XMLError) {
      var xml = try XMLStreamReader(bytes, path: path)
      let root = try TBXRoot(recognizing: &xml)
      switch root.edition {
      case .tbx2019: return root.attributes.value(of: "style") == "dct" ? .tbxDCT : .tbx
      case .tbx2008: return .tbx2008
      default: return .tbxMin2013
      }
    } catch {
      throw GlossaryError(error, path: path, bytes: bytes)
    }
  }
}

extension GlossaryFormat: CustomStringConvertible {
  /// The name of the format.
  public var description: String { rawValue }
}
