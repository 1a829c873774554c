/// The figures as text and as JSON.
struct Report {
  let environment: Environment
  let runs: Int
  var measurements: [Measurement] = []

  /// What the figures are and where they were taken.
  var header: String {
    """
    \(environment.date), \(environment.machine), Swift \(environment.swift), \(runs) runs
    Seconds of processor time. The last column is the rival's median over ours.

    \(Self.row(["name", "MB", "min", "median", "max", "MB/s", "found", "rival", "median", "found", "ratio"]))
    """
  }

  /// The line of one measurement.
  static func line(_ measurement: Measurement) -> String {
    row([
      measurement.name, decimal(measurement.megabytes, 1), decimal(measurement.times.minimum, 3),
      decimal(measurement.times.median, 3), decimal(measurement.times.maximum, 3),
      decimal(measurement.speed, 1), "\(measurement.found)", measurement.rivalName,
      decimal(measurement.rivalTimes.median, 3), "\(measurement.rivalFound)", decimal(measurement.ratio, 1),
    ])
  }

  private static func row(_ cells: [String]) -> String {
    let widths = [14, 7, 8, 8, 8, 8, 9, -22, 8, 9, 7]
    var line = ""
    for (index, cell) in cells.enumerated() {
      let padding = String(repeating: " ", count: max(0, abs(widths[index]) - cell.count))
      // Names begin where their column does, numbers end where theirs does.
      line += index == 0 || widths[index] < 0 ? (index == 0 ? "" : "  ") + cell + padding : padding + cell
    }
    return line
  }

  /// A number with a fixed number of decimal places.
  static func decimal(_ value: Double, _ places: Int) -> String {
    var scale = 1
    for _ in 0..<places { scale *= 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: places - fraction.count) + fraction
  }

  /// All figures as JSON.
  var json: String {
    let items = measurements.map { item in
      func list(_ times: Times) -> String {
        "[" + times.seconds.map { Self.decimal($0, 6) }.joined(separator: ", ") + "]"
      }
      return """
          {"name": "\(item.name)", "bytes": \(item.byteCount), "seconds": \(list(item.times)), \
        "found": \(item.found), "rival": "\(item.rivalName)", "rivalSeconds": \(list(item.rivalTimes)), \
        "rivalFound": \(item.rivalFound)}
        """
    }
    return """
      {
        "date": "\(environment.date)", "machine": "\(environment.machine)", "swift": "\(environment.swift)",
        "benchmarks": [
      \(items.joined(separator: ",\n"))
        ]
      }

      """
  }
}
