/// Names written with a capital inside: both halves are words, and still nothing was run together.
enum InnerCapitals {
  /// First parts of surnames: *MacArthur*.
  private static let nameParts: Set<String> = ["Mac", "Fitz"]

  private static let names: Set<String> = [
    "AirAsia", "AliExpress", "ArcelorMittal", "AstraZeneca", "BioNTech", "BlackBerry", "BlackRock",
    "BuzzFeed", "ByteDance", "CaixaBank", "CrowdStrike", "DeepMind", "DeepSeek", "DreamWorks", "EasyJet",
    "ExxonMobil", "HarperCollins",
    "LinkedIn", "MasterCard", "OpenAI", "PetroChina", "PowerPoint",
    "ProtonMail", "ReliefWeb", "SolarWinds", "SoundCloud", "SwissLeaks", "TikTok",
    "TotalEnergies", "TransCanada", "UniCredit", "WeChat", "WestJet", "WhatsApp", "WikiLeaks", "WorldCom",
    "YouGov", "YouTube",
  ]

  /// Whether a run of letters is such a name.
  ///
  /// - Parameters:
  ///   - letters: All letters.
  ///   - left: Those before the inner capital.
  static func isName(_ letters: [UInt8], left: [UInt8]) -> Bool {
    nameParts.contains(String(decoding: left, as: UTF8.self))
      || names.contains(String(decoding: letters, as: UTF8.self))
  }
}
