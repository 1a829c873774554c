/// Lets the options that every command has stand before it: `dragoman --quiet extract a.txt`.
enum ArgumentOrder {
  private static let flags: Set<String> = ["--quiet", "-q", "--verbose"]
  private static let valued: Set<String> = ["--color"]

  /// The arguments with those options behind the name of the command; unchanged where none stands before it.
  static func optionsBehindCommand(_ arguments: [String]) -> [String] {
    var options: [String] = []
    var rest = arguments[...]
    while let first = rest.first {
      if flags.contains(first) || valued.contains(where: { first.hasPrefix($0 + "=") }) {
        options.append(first)
        rest = rest.dropFirst()
      } else if valued.contains(first), rest.count > 1 {
        options += rest.prefix(2)
        rest = rest.dropFirst(2)
      } else {
        break
      }
    }
    guard !options.isEmpty, let command = rest.first, !command.hasPrefix("-") else { return arguments }
    // `glossary` has commands of its own.
    let names = command == "glossary" && rest.count > 1 ? rest.prefix(2) : rest.prefix(1)
    return names + options + rest.dropFirst(names.count)
  }
}
