import DragomanGlossary
import DragomanLanguage
import DragomanTestSupport
import Testing

@testable import DragomanMatching

/// A glossary file with one entry.
private func glossary(_ french: String, _ english: String) -> String {
  """
  <?xml version="1.0" encoding="UTF-8"?>
  <tbx type="TBX-Basic" style="dca" xml:lang="fr" xmlns="urn:iso:std:iso:30042:ed-2">
    <tbxHeader><fileDesc><sourceDesc><p>Test</p></sourceDesc></fileDesc></tbxHeader>
    <text><body>
      <conceptEntry id="c1">
        <langSec xml:lang="fr"><termSec><term>\(french)</term></termSec></langSec>
        <langSec xml:lang="en"><termSec><term>\(english)</term></termSec></langSec>
      </conceptEntry>
    </body></text>
  </tbx>
  """
}

private struct Store {
  let folder: TemporaryFolder
  let store: IndexStore

  init() throws {
    folder = try TemporaryFolder()
    store = IndexStore(analyzer: try frenchAnalyzer(), cacheFolder: folder.file("cache"))
  }

  func open(_ paths: String..., skippingBroken: Bool = false) throws -> IndexStore.Opened {
    try store.index(of: GlossaryFiles(paths, includingShipped: false), skippingBroken: skippingBroken)
  }

  var cached: [String] { (try? FileBytes.names(inFolder: folder.file("cache"))) ?? [] }
}

@Suite struct IndexStoreTests {
  @Test func anUnchangedGlossaryIsCompiledOnce() throws {
    let store = try Store()
    let path = try store.folder.write(glossary("traité", "treaty"), to: "a.tbx")
    let first = try store.open(path)
    #expect(first.isFresh && first.warnings == [] && store.cached.count == 1)
    let second = try store.open(path)
    #expect(!second.isFresh && second.warnings == [] && store.cached.count == 1)
    #expect(second.index.french(0) == "traité" && second.index.english(0) == ["treaty"])
    #expect(second.index.glossaryName(0) == "a")
  }

  /// The lists of a newer program are in none of the indexes of an older one.
  @Test func otherListsOfWordsAreCompiledAnew() throws {
    let store = try Store()
    let path = try store.folder.write(glossary("traité", "treaty"), to: "a.tbx")
    #expect(try store.open(path).isFresh)
    var newer = store.store
    newer.lists &+= 1
    let files = try GlossaryFiles([path], includingShipped: false)
    #expect(try newer.index(of: files, skippingBroken: false).isFresh)
    #expect(try !newer.index(of: files, skippingBroken: false).isFresh)
  }

  @Test func aChangedGlossaryIsCompiledAnew() throws {
    let store = try Store()
    let path = try store.folder.write(glossary("traité", "treaty"), to: "a.tbx")
    #expect(try store.open(path).isFresh)
    // As long as before: size alone would not tell.
    try store.folder.write(glossary("traité", "accord"), to: "a.tbx")
    let changed = try store.open(path)
    #expect(changed.isFresh && changed.index.english(0) == ["accord"])
    #expect(try !store.open(path).isFresh)
  }

  @Test func theOrderOfGlossariesMatters() throws {
    let store = try Store()
    let a = try store.folder.write(glossary("traité", "treaty"), to: "a.tbx")
    let b = try store.folder.write(glossary("traité", "accord"), to: "b.tbx")
    #expect(try store.open(a, b).index.glossaryName(0) == "a")
    let other = try store.open(b, a)
    #expect(other.isFresh && other.index.glossaryName(0) == "b")
  }

  @Test func aDamagedCacheIsReplaced() throws {
    let store = try Store()
    let path = try store.folder.write(glossary("traité", "treaty"), to: "a.tbx")
    #expect(try store.open(path).isFresh)
    let cache = "cache/\(try #require(store.cached.first))"
    let whole = try FileBytes.read(store.folder.file(cache))
    for length in [0, 10, 24, whole.count / 2, whole.count - 1] {
      try FileBytes.write(store.folder.file(cache), Array(whole[..<length]))
      let opened = try store.open(path)
      #expect(opened.isFresh && opened.index.french(0) == "traité", "\(length) bytes")
      #expect(try !store.open(path).isFresh, "\(length) bytes")
    }
    // An odd step, so that all bytes of a word are hit in turn; every compilation costs.
    for offset in stride(from: 0, to: whole.count, by: max(7, whole.count / 150 | 1)) {
      var damaged = whole
      damaged[offset] ^= 0x41
      try FileBytes.write(store.folder.file(cache), damaged)
      let opened = try store.open(path)
      #expect(opened.isFresh && opened.index.english(0) == ["treaty"], "byte \(offset)")
    }
  }

  @Test func aCacheThatCannotBeWrittenOnlyCostsTime() throws {
    let folder = try TemporaryFolder()
    let blocked = try folder.write("a file", to: "cache")
    let path = try folder.write(glossary("traité", "treaty"), to: "a.tbx")
    let store = IndexStore(analyzer: try frenchAnalyzer(), cacheFolder: blocked)
    let files = try GlossaryFiles([path], includingShipped: false)
    for _ in 0..<2 {
      let opened = try store.index(of: files, skippingBroken: false)
      #expect(opened.isFresh && opened.index.french(0) == "traité")
    }
  }

  @Test func onlyAFewIndexesAreKept() throws {
    let store = try Store()
    for number in 0..<12 {
      let path = try store.folder.write(glossary("traité", "treaty \(number)"), to: "a\(number).tbx")
      #expect(try store.open(path).isFresh)
    }
    #expect(store.cached.count == 8)
  }

  @Test func aBrokenGlossaryIsAnErrorOrLeftOutWithAWarning() throws {
    let store = try Store()
    let path = try store.folder.write(glossary("traité", "treaty"), to: "a.tbx")
    let broken = try store.folder.write("<tbx", to: "broken.tbx")
    #expect(throws: GlossaryError.self) { try store.open(path, broken) }
    for _ in 0..<2 {
      // The warning is given each time.
      let opened = try store.open(path, broken, skippingBroken: true)
      #expect(opened.warnings.count == 1 && opened.warnings[0].contains("broken.tbx"))
      #expect(opened.index.conceptCount == 1)
    }
  }
}

@Suite struct CheckedIndexesTests {
  /// The glossaries of the program have been left alone for long.
  @Test func indexesOfSettledGlossariesAreRememberedOnceCompiled() throws {
    let package = #filePath.split(separator: "/").dropLast(4).joined(separator: "/")
    let store = try Store()
    #expect(try store.open("/\(package)/Glossaries/modifiers.tbx").isFresh)
    #expect(CheckedIndexes(inFolder: store.folder.file("cache")).entries.count == 1)
  }

  @Test func filesSettleTwoSecondsAfterTheNewestHasChanged() throws {
    let folder = try TemporaryFolder()
    let files = try ["a", "b"].map { try FileBytes.identity(try folder.write("", to: $0)) }
    let newest = try #require(files.map(\.changed).max())
    #expect(!CheckedIndexes.areSettled(files, by: newest + 1))
    #expect(CheckedIndexes.areSettled(files, by: newest + 2))
    #expect(!CheckedIndexes.areSettled([], by: newest))
  }
}

@Suite struct GlossaryFilesTests {
  @Test func aFolderStandsForTheGlossariesInIt() throws {
    let folder = try TemporaryFolder()
    for name in ["b.tbx", "a.TBX", "c.xml", "readme.txt", ".hidden.tbx"] { try folder.write("", to: name) }
    let files = try GlossaryFiles([folder.path, folder.file("b.tbx")], includingShipped: false)
    #expect(files.paths.map { $0.split(separator: "/").last } == ["a.TBX", "b.tbx", "c.xml"])
  }

  @Test func whatIsAbsentOrEmptyIsAnError() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.self) {
      try GlossaryFiles([folder.file("absent.tbx")], includingShipped: false)
    }
    #expect(throws: FileError.self) { try GlossaryFiles([folder.path], includingShipped: false) }
    #expect(try GlossaryFiles([], includingShipped: false).paths == [])
  }
}
