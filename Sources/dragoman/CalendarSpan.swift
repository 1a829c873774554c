import ArgumentParser

/// A length of time on the command line: `2y`, `18m`, `6w`, `30d`.
struct CalendarSpan: ExpressibleByArgument {
  private let count: Int
  private let unit: Character

  /// Nil for what is no length of time.
  init?(argument: String) {
    guard let unit = argument.last, "ymwd".contains(unit), let count = Int(argument.dropLast()), count >= 0,
      count <= 10_000
    else { return nil }
    self.count = count
    self.unit = unit
  }

  /// The day that lies so long before another, both as `YYYY-MM-DD`; the last of the month where the month is shorter.
  func before(_ date: ISODate) -> String {
    let parts = date.text.split(separator: "-").compactMap { Int($0) }
    var (year, month, day) = (parts[0], parts[1], parts[2])
    switch unit {
    case "y": year -= count
    case "m":
      let months = year * 12 + month - 1 - count
      (year, month) = (months.quotientAndRemainder(dividingBy: 12).quotient, months % 12 + 1)
    default: return Self.text(ofDay: Self.dayNumber(year, month, day) - count * (unit == "w" ? 7 : 1))
    }
    if year < 1 { return "0001-01-01" }
    let next = month == 12 ? Self.dayNumber(year + 1, 1, 1) : Self.dayNumber(year, month + 1, 1)
    day = min(day, next - Self.dayNumber(year, month, 1))
    return ISODate.text(year, month, day)
  }

  /// Days since 1 March of the year 0, in the calendar of today.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let (shifted, fromMarch) = month > 2 ? (year, month - 3) : (year - 1, month + 9)
    return 365 * shifted + shifted / 4 - shifted / 100 + shifted / 400 + (153 * fromMarch + 2) / 5 + day - 1
  }

  private static func text(ofDay number: Int) -> String {
    if number < dayNumber(1, 1, 1) { return "0001-01-01" }
    var year = number / 366
    while dayNumber(year + 1, 1, 1) <= number { year += 1 }
    var month = 1
    while month < 12, dayNumber(year, month + 1, 1) <= number { month += 1 }
    return ISODate.text(year, month, number - dayNumber(year, month, 1) + 1)
  }
}
