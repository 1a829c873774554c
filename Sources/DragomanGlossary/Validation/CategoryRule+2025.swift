/// What the picklists of the public dialects of 2025 call otherwise than those of 2023.
///
/// The schemas of 2023 refuse the newer names and values, so that they are reported; but as what they are.
extension CategoryRule {
  /// A data category under its newer name.
  struct Renamed: Sendable {
    /// The name in the dialects of 2023.
    let former: CategoryName
    /// The values that it has under the newer name.
    let values: [String]
  }

  /// The data categories that have another name, by the newer.
  static let renamed2025: [CategoryName: Renamed] = [
    .usageStatus: Renamed(
      former: .administrativeStatus, values: ["preferred", "admitted", "deprecated", "superseded", "obsolete"])
  ]

  /// The values that were added, with those that stood for them.
  static let addedValues2025: [CategoryName: [String: String]] = [
    .transactionType: ["creation": "origination"]
  ]
}
