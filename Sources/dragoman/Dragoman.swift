import ArgumentParser
import DragomanLanguage

/// `dragoman`: finds the names and terms of a French text and aligns them with their English equivalents.
struct Dragoman: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman",
    abstract: "Finds the names and diplomatic terms of French texts and aligns them with English.",
    discussion: """
      EXAMPLES
        dragoman extract article.txt                     the aligned term list, in the terminal
        dragoman extract --format csv -o terms.csv *.txt the lists of many texts
        dragoman annotate article.html -o article.en.html
        dragoman glossary search "haut représentant"
        echo "L'Otan s'élargit." | dragoman extract --format json

      Exit status: 0 done or found; 1 nothing found, or a check failed; 2 error.
      """,
    version: "dragoman 0.1.0",
    subcommands: [
      ExtractCommand.self, AnnotateCommand.self, AnalyzeCommand.self, SuggestCommand.self, GlossaryCommand.self,
    ])
}

/// Runs the command and turns whatever it throws into one message and the right exit status.
@main
enum Main {
  static func main() async {
    // A closed pipe is seen as a failed write, not as a signal that ends the program.
    Console.ignoreBrokenPipes()
    var kind: (any ParsableCommand.Type)?
    do {
      var command = try Dragoman.parseAsRoot(
        ArgumentOrder.optionsBehindCommand(Array(CommandLine.arguments.dropFirst())))
      kind = type(of: command)
      if var asynchronous = command as? any AsyncParsableCommand {
        try await asynchronous.run()
      } else {
        try command.run()
      }
    } catch {
      Console.exit(for: error, in: kind)
    }
  }
}
