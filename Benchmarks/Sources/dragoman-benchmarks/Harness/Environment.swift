import Glibc

/// Where and when the figures were taken.
struct Environment {
  let date: String
  let machine: String
  let swift: String

  init() {
    date = Self.today
    machine = "\(Self.processor), \(sysconf(Int32(_SC_NPROCESSORS_ONLN))) processors"
    #if compiler(>=6.4)
      swift = "6.4 or later"
    #elseif compiler(>=6.3.1)
      swift = "6.3.1 or later"
    #elseif compiler(>=6.3)
      swift = "6.3"
    #else
      swift = "6.2"
    #endif
  }

  /// The day in Greenwich, `2026-01-31`.
  private static var today: String {
    var seconds = time(nil)
    // Holds a pointer to the name of the time zone, which is not read.
    var parts = unsafe tm()
    unsafe gmtime_r(&seconds, &parts)
    let (year, month, day) = unsafe (1900 + parts.tm_year, 1 + parts.tm_mon, parts.tm_mday)
    func digits(_ value: Int32) -> String { value < 10 ? "0\(value)" : "\(value)" }
    return "\(year)-\(digits(month))-\(digits(day))"
  }

  private static var processor: String {
    let lines = (try? InputFile.read("/proc/cpuinfo"))?.split(separator: 0x0A) ?? []
    for line in lines where line.starts(with: Array("model name".utf8)) {
      let value = line.drop { $0 != UInt8(ascii: ":") }.dropFirst(2)
      return String(decoding: value, as: UTF8.self)
    }
    return "unknown processor"
  }
}
