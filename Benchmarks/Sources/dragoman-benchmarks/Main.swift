import Glibc

/// Measures what is slow when it goes wrong.
@main
enum Main {
  static func main() {
    do {
      let arguments = try Arguments(CommandLine.arguments.dropFirst())
      try measure(arguments)
    } catch {
      let message = Array("dragoman-benchmarks: \(error)\n".utf8)
      // As many bytes as there are.
      _ = unsafe write(STDERR_FILENO, message, message.count)
      exit(2)
    }
  }

  private static func measure(_ arguments: Arguments) throws {
    for name in arguments.only where !Suites.all.contains(where: { $0.name == name }) {
      let names = Suites.all.map(\.name).joined(separator: ", ")
      throw UsageError("there is no benchmark ‘\(name)’, only \(names)")
    }
    let inputs = try Inputs(arguments)
    var report = Report(environment: Environment(), runs: arguments.runs)
    print(report.header)
    for suite in Suites.all where arguments.only.isEmpty || arguments.only.contains(suite.name) {
      let measurement = try Measurement(
        suite.prepare(inputs), runs: arguments.runs, measuresRival: arguments.measuresRivals)
      report.measurements.append(measurement)
      print(Report.line(measurement))
      // Each line as soon as it is there, also into a file.
      fflush(nil)
    }
    if let path = arguments.json { try InputFile.write(path, report.json) }
  }
}
