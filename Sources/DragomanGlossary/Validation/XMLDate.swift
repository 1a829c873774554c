/// Whether the text is a date or a date with time as XML Schema writes them.
func isXMLDate(_ text: String) -> Bool {
  var bytes = Array(text.utf8)[...]
  func isDigit(_ byte: UInt8) -> Bool { byte >= UInt8(ascii: "0") && byte <= UInt8(ascii: "9") }
  func number(_ digits: Int) -> Int? {
    guard bytes.count >= digits, bytes.prefix(digits).allSatisfy(isDigit) else { return nil }
    defer { bytes = bytes.dropFirst(digits) }
    return bytes.prefix(digits).reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) }
  }
  func take(_ character: Unicode.Scalar) -> Bool {
    guard let first = bytes.first, first == UInt8(ascii: character) else { return false }
    bytes = bytes.dropFirst()
    return true
  }
  func takeZone() -> Bool {
    if bytes.isEmpty || take("Z") && bytes.isEmpty { return true }
    guard take("+") || take("-"), let hour = number(2), take(":"), let minute = number(2) else {
      return false
    }
    return bytes.isEmpty && (hour < 14 && minute < 60 || hour == 14 && minute == 0)
  }
  guard let year = number(4), year > 0, take("-"), let month = number(2), take("-"),
    let day = number(2), (1...12).contains(month), day >= 1
  else { return false }
  let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  guard day <= days[month - 1] else { return false }
  guard take("T") else { return takeZone() }
  guard let hour = number(2), take(":"), let minute = number(2), take(":"), let second = number(2),
    hour < 24, minute < 60, second < 60
  else { return false }
  if take(".") {
    let digits = bytes.prefix(while: isDigit)
    if digits.isEmpty { return false }
    bytes = bytes.dropFirst(digits.count)
  }
  return takeZone()
}
