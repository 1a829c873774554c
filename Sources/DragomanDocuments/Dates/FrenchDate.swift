/// A complete calendar date.
struct FrenchDate: Equatable {
  let year: Int
  let month: Int
  let day: Int

  /// - Returns: nil for a day that the calendar does not have.
  init?(year: Int, month: Int, day: Int) {
    guard (1800...2199).contains(year), (1...12).contains(month), day >= 1 else { return nil }
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard day <= lengths[month - 1] else { return nil }
    self.year = year
    self.month = month
    self.day = day
  }

  /// ISO 8601: `2022-01-21`.
  var iso: String {
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(year)-\(two(month))-\(two(day))"
  }

  /// The date of a machine-readable value such as `2025-03-14T08:00:00+01:00`, or of a French one.
  init?(attribute: String) {
    let bytes = Array(attribute.utf8)
    guard let found = DateFinder.dates(in: bytes, 0..<bytes.count).first else { return nil }
    self = found.date
  }
}
