/// Words of Arabic and Berber that begin the names of places: wells, springs, valleys, mountains, forts.
enum PlaceGeneric {
  private static let words: Set<Substring> = [
    "Adrar", "Aguel", "Ain", "Aïn", "Bab", "Bir", "Bordj", "Deir", "Djebel", "Erg", "Foum", "Hassi", "In", "Jebel",
    "Kafr", "Kef", "Ksar", "Mers", "Oued", "Ouled", "Oum", "Ras", "Souk", "Tel", "Tell", "Tin", "Tizi", "Wadi",
  ]

  /// Whether a name begins with one of them and goes on.
  static func begins(_ name: String) -> Bool {
    let parts = name.split(maxSplits: 1) { $0 == " " || $0 == "-" }
    return parts.count == 2 && words.contains(parts[0])
  }
}
