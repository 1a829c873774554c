/// Words of Arabic and Berber that begin the names of places: wells, springs, valleys, mountains, forts.
enum PlaceGeneric {
  private static let words = RuleWords.placeGenerics.set

  /// Whether a name begins with one of them and goes on.
  static func begins(_ name: String) -> Bool {
    let parts = name.split(maxSplits: 1) { $0 == " " || $0 == "-" }
    return parts.count == 2 && words.contains(String(parts[0]))
  }
}
