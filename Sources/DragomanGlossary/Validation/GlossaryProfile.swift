import DragomanXML

/// What a file says that it is, by which it is then checked.
public struct GlossaryProfile: Sendable, Hashable, CustomStringConvertible {
  /// The format.
  public let format: GlossaryFormat
  /// The edition of TBX; `nil` for other formats.
  public let edition: GlossaryEdition?
  /// The dialect of TBX that the file declares.
  public let dialect: GlossaryDialect?
  /// The style of TBX 2019 that the file declares.
  public let style: GlossaryStyle?

  /// The profile of an input, told by its beginning; `nil` for what is in no known format.
  public init?(_ input: GlossaryInput) {
    let sign = ContentSign(input)
    guard let (_, format) = GlossaryFormats.reader(for: sign) else { return nil }
    self.format = format
    edition = sign.root?.edition
    let name = sign.root?.attributes.value(of: edition == .tbxMin2013 ? "dialect" : "type")
    dialect = edition == nil ? nil : name.map { GlossaryDialect(rawValue: $0) }
    style = edition == .tbx2019 ? sign.root?.attributes.value(of: "style").flatMap(GlossaryStyle.init) : nil
  }

  /// `TBX 2019, TBX-Basic, dca`, or the name of another format.
  public var description: String {
    guard let edition else { return format.rawValue }
    let parts = [dialect?.description ?? "no dialect", style?.rawValue].compactMap(\.self)
    return (["TBX \(edition.rawValue)"] + parts).joined(separator: ", ")
  }
}
