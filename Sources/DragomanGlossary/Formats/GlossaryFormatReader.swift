import DragomanXML

/// Reads one exchange format into the model; all that there are stand in ``GlossaryFormats/readers``.
protocol GlossaryFormatReader: Sendable {
  /// The formats that it reads.
  var formats: [GlossaryFormat] { get }

  /// The format that a content is in, if it is one of these.
  func format(of sign: ContentSign) -> GlossaryFormat?

  /// Reads a content that is in one of the formats.
  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading
}

/// What a reader may be told, for formats that leave it open.
public struct GlossaryReadingOptions: Sendable {
  /// The languages of a table's or word list's terms, in order; empty to tell them from the content.
  public var languages: [LanguageTag]
  /// What the columns of a table hold, by their headings; those not named are told from the heading.
  public var columns: [String: String]

  /// Options.
  public init(languages: [LanguageTag] = [], columns: [String: String] = [:]) {
    self.languages = languages
    self.columns = columns
  }
}

/// What the first bytes of a content say of its format.
struct ContentSign {
  /// The first bytes.
  let bytes: [UInt8]
  /// The root element, where the content is XML as far as that.
  let root: TBXRoot?
  /// The beginning as text, where it is no XML and no archive.
  let text: String
  /// Whether the file's name is that of a table; asked only of a file in which there is nothing.
  let isNamedAsTable: Bool
  /// Whether the name of the file says that it is a table with commas or semicolons, whatever is wrong in it.
  let isNamedAsCSV: Bool

  /// Looks at the beginning of an input.
  init(_ input: GlossaryInput) {
    bytes = input.head
    isNamedAsCSV = input.path.lowercased().hasSuffix(".csv")
    isNamedAsTable = [".txt", ".tab", ".tsv", ".utf8", ".csv"].contains { input.path.lowercased().hasSuffix($0) }
    guard Self.beginsLikeXML(bytes) else {
      root = nil
      text = bytes.starts(with: [0x50, 0x4B]) ? "" : DecodedText.beginning(of: bytes)
      return
    }
    text = ""
    var root: TBXRoot?
    do throws(XMLError) {
      var xml = try XMLStreamReader(bytes, path: input.path)
      root = try TBXRoot(readingFrom: &xml)
    } catch {
      // What is wrong is told by the reader that gets the content.
    }
    self.root = root
  }

  /// Whether the first byte that says anything is a `<`, in whatever encoding; true of nothing at all.
  static func beginsLikeXML(_ bytes: [UInt8]) -> Bool {
    let silent: Set<UInt8> = [0x00, 0x20, 0x09, 0x0A, 0x0D, 0xEF, 0xBB, 0xBF, 0xFE, 0xFF]
    return bytes.first { !silent.contains($0) }.map { $0 == UInt8(ascii: "<") } ?? true
  }
}
