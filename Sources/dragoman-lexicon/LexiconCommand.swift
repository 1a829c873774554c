import ArgumentParser
import DragomanLanguage
import Foundation

/// `dragoman-lexicon`: compiles the French lexicon that `dragoman` maps.
@main
struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "dragoman-lexicon",
    abstract: "Compiles the French lexicon from the Hunspell dictionary of the Debian package "
      + "hunspell-fr-comprehensive (MPL-2.0).")

  @Option(help: "The affix file.") var affixes = "/usr/share/hunspell/fr.aff"
  @Option(help: "The word list.") var words = "/usr/share/hunspell/fr.dic"
  @Option(name: .shortAndLong, help: "Where to write the compiled lexicon.")
  var output = "Sources/DragomanLanguage/Resources/French/lexicon.bin"

  func run() throws {
    let affixText = try Self.text(of: affixes)
    let wordText = try Self.text(of: words)
    var builder = LexiconBuilder()
    try HunspellDictionary(affixes: affixText, path: affixes).expand(words: wordText) { form, reading in
      builder.add(form: form, reading)
    }
    let image = builder.build()
    try Data(image).write(to: URL(fileURLWithPath: output), options: .atomic)
    print("\(output): \(builder.formCount) forms, \(image.count) bytes")
  }

  private static func text(of path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw ValidationError(
        "\(path): cannot be read; on Debian it comes with the package hunspell-fr-comprehensive")
    }
    return String(decoding: data, as: UTF8.self)
  }
}
