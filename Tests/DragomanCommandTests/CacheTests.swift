import Foundation
import Testing

/// Compiled glossaries in the cache: they save time and change nothing.
struct CacheTests {
  private let folder: CommandFolder
  private let article: String

  init() throws {
    folder = try CommandFolder()
    article = try folder.write("article.txt", Samples.article)
  }

  private func cached() -> [String] { folder.names(in: "cache/dragoman").filter { $0.hasSuffix(".index") } }

  @Test func givesTheSameFromTheCache() throws {
    let fresh = try folder.run("extract", article, "--verbose")
    #expect(fresh.errors.contains("compiled"))
    #expect(cached().count == 1)
    let reused = try folder.run("extract", article, "--verbose")
    #expect(reused.errors.contains("from the cache"))
    #expect(reused.output == fresh.output)
    #expect(cached().count == 1)
  }

  @Test func seesThatAGlossaryHasChanged() throws {
    _ = try folder.run("extract", article)
    try folder.write("glossaries/offices.tbx", Samples.offices.replacingOccurrences(of: "NATO", with: "NAT0"))
    let run = try folder.run("extract", article)
    #expect(run.text.contains("NAT0"))
    #expect(!run.text.contains("NATO"))
  }

  /// How a cached file is damaged.
  @Test(arguments: ["empty", "short", "zeroes", "flipped", "text"])
  func doesNotMindADamagedFile(damage: String) throws {
    let fresh = try folder.run("extract", article)
    let name = try #require(cached().first)
    var bytes = try #require(folder.read("cache/dragoman/\(name)"))
    switch damage {
    case "empty": bytes = []
    case "short": bytes = Array(bytes.prefix(bytes.count / 2))
    case "zeroes": bytes = [UInt8](repeating: 0, count: bytes.count)
    case "flipped": bytes[bytes.count / 2] ^= 0x55
    default: bytes = Array(Samples.article.utf8)
    }
    try folder.write("cache/dragoman/\(name)", bytes)
    let run = try folder.run("extract", article)
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(run.output == fresh.output)
  }

  @Test(arguments: ["/proc", "/dev/null", "relative/folder", ""])
  func doesNotMindAFolderThatCannotBeWritten(cache: String) throws {
    let usual = try folder.run("extract", article)
    let run = try folder.run(["extract", article], environment: ["XDG_CACHE_HOME": cache])
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(!run.output.isEmpty)
    #expect(run.output == usual.output)
  }

  @Test func doesNotNeedAHome() throws {
    let run = try folder.run(["extract", article], environment: ["XDG_CACHE_HOME": nil, "HOME": nil])
    #expect(run.status == 0)
    #expect(try run.decoded(WrittenTermList.self).concepts.count == 4)
    #expect(run.errors == "")
  }

  @Test(arguments: [
    ["extract", "article.txt"], ["annotate", "article.txt"], ["glossary", "search", "otan"],
    ["glossary", "show", "otan"],
    ["glossary", "list"],
  ])
  func namesTheGlossaryThatIsBroken(arguments: [String]) throws {
    let path = "\(folder.path)/glossaries/broken.tbx"
    try folder.write("glossaries/broken.tbx", Samples.truncated)
    let run = try folder.run(arguments)
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errorLines.count == 1)
    #expect(run.errors.hasPrefix("dragoman: \(path):\(Samples.truncatedLine):"), "\(run.errors)")
    #expect(run.errors.contains(": error: "))

    let skipped = try folder.run(arguments + ["--skip-broken-glossaries"])
    #expect(skipped.status == 0)
    #expect(skipped.text.contains("Otan") || skipped.text.contains("offices"))
    #expect(skipped.errors.hasPrefix("dragoman: \(path):\(Samples.truncatedLine):"))
    #expect(skipped.errorLines.count == 1)
  }
}
