import DragomanTestSupport
import Testing

@testable import DragomanLanguage

@Suite struct FileBytesTests {
  @Test func whatIsWrittenIsReadAndNothingElseIsLeft() throws {
    let folder = try TemporaryFolder()
    let path = folder.file("list.json")
    for text in ["", "un", String(repeating: "deux", count: 100_000)] {
      try FileBytes.write(path, Array(text.utf8))
      #expect(try FileBytes.read(path) == Array(text.utf8))
    }
    #expect(try FileBytes.names(inFolder: folder.path) == ["list.json"])
  }

  @Test func aWriterThatFailsLeavesTheOldFile() throws {
    struct Failure: Error {}
    let folder = try TemporaryFolder()
    let path = try folder.write("old", to: "list.json")
    #expect(throws: Failure.self) {
      try FileBytes.write(path) { write in
        try write(Array("new".utf8)[...])
        throw Failure()
      }
    }
    #expect(try FileBytes.read(path) == Array("old".utf8))
    #expect(try FileBytes.names(inFolder: folder.path) == ["list.json"])
  }

  @Test func whatCannotBeReadOrWrittenIsAnError() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.self) { try FileBytes.read(folder.file("absent")) }
    #expect(throws: FileError.self) { try FileBytes.read(folder.path) }
    #expect(throws: FileError.self) { try FileBytes.identity(folder.file("absent")) }
    #expect(throws: FileError.self) { try FileBytes.names(inFolder: folder.file("absent")) }
    #expect(throws: FileError.self) { try FileBytes.write(folder.path, []) }
    #expect(throws: FileError.self) { try FileBytes.write(folder.file("absent/list.json"), []) }
    let path = try folder.write("12345", to: "five")
    #expect(throws: FileError.self) { try FileBytes.read(path, limit: 4) }
    #expect(try FileBytes.read(path, limit: 5).count == 5)
  }

  @Test(arguments: [true, false]) func makesFoldersWhereAPathSays(isRelative: Bool) throws {
    let folder = try TemporaryFolder()
    // From the current folder up to the root, and down again.
    let up = FileBytes.resolvingLinks(".").split(separator: "/").map { _ in "../" }.joined()
    let path = isRelative ? up + FileBytes.resolvingLinks(folder.path).dropFirst() : folder.path
    FileBytes.makeFolder("\(path)/a/b")
    #expect(try FileBytes.names(inFolder: folder.file("a")) == ["b"])
  }

  @Test func anOpenFileIsReadInPieces() throws {
    let folder = try TemporaryFolder()
    let file = try OpenFile(folder.write("abcde", to: "list.json"))
    var buffer: [UInt8] = [0, 0, 0]
    var span = buffer.mutableSpan
    #expect(try file.read(into: &span) == 3)
    #expect(try file.read(into: &span) == 2)
    #expect(try file.read(into: &span) == 0)
    #expect(buffer == Array("dec".utf8))
    #expect(throws: FileError.self) { try OpenFile(folder.file("absent")) }
    #expect(throws: FileError.self) { try OpenFile(folder.path) }
  }
}
