/// What the command line asks for.
struct Arguments {
  var text: String?
  var glossaries = "../Glossaries"
  var megabytes = 10
  var terms = 100_000
  var runs = 5
  var only: [String] = []
  var json: String?
  var measuresRivals = true

  static let help = """
    usage: dragoman-benchmarks [--only NAME]… [--runs N] [--json FILE] [--text FILE] [--megabytes N]
                               [--terms N] [--glossaries FOLDER] [--no-rivals]

      --only NAME         measure this alone; may be given again
      --runs N            how often each is measured (5)
      --json FILE         write all figures to a file as well
      --text FILE         read this French text instead of a generated one
      --megabytes N       how long a text to generate (10); the glossary file is five times as long
      --terms N           how many terms `compile` and `scale` take (100000)
      --glossaries FOLDER the glossaries to match with (../Glossaries)
      --no-rivals         leave the rivals out, to count instructions
    """

  init(_ arguments: some Sequence<String>) throws {
    var rest = Array(arguments)[...]
    func number(_ option: String, _ value: String) throws -> Int {
      guard let number = Int(value), number > 0 else {
        throw UsageError("\(option): expected a number above 0, found ‘\(value)’")
      }
      return number
    }
    while let option = rest.popFirst() {
      if option == "--help" || option == "-h" { throw UsageError(Self.help) }
      if option == "--no-rivals" {
        measuresRivals = false
        continue
      }
      guard let value = rest.popFirst() else { throw UsageError("\(option): expected a value\n\(Self.help)") }
      switch option {
      case "--text": text = value
      case "--glossaries": glossaries = value
      case "--megabytes": megabytes = try number(option, value)
      case "--terms": terms = try number(option, value)
      case "--runs": runs = try number(option, value)
      case "--only": only.append(value)
      case "--json": json = value
      default: throw UsageError("unknown option ‘\(option)’\n\(Self.help)")
      }
    }
  }
}

/// What is wrong with the command line.
struct UsageError: Error, CustomStringConvertible {
  let description: String
  init(_ description: String) { self.description = description }
}
