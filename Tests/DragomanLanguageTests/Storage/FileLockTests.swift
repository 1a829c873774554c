import DragomanLanguage
import DragomanTestSupport
import Foundation
import Testing

struct FileLockTests {
  /// Each adds one to a number in a file, which is replaced each time: none may read what another is about to replace.
  @Test func keepsWritersApartThoughTheFileIsReplaced() async throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("0", to: "number")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          for _ in 0..<20 {
            let lock = try FileLock(path)
            let number = Int(String(decoding: try FileBytes.read(path), as: UTF8.self)) ?? -1_000
            try FileBytes.write(path, Array(String(number + 1).utf8))
            _ = consume lock
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(String(decoding: try FileBytes.read(path), as: UTF8.self) == "160")
  }

  /// The same where the file is not there at first: one of them makes it.
  @Test func keepsWritersApartWhereThereIsNoFileYet() async throws {
    let folder = try TemporaryFolder()
    let path = folder.file("number")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let lock = try FileLock(path)
          let number = (try? FileBytes.read(path)).flatMap { Int(String(decoding: $0, as: UTF8.self)) } ?? 0
          try FileBytes.write(path, Array(String(number + 1).utf8))
          _ = consume lock
        }
      }
      try await group.waitForAll()
    }
    #expect(String(decoding: try FileBytes.read(path), as: UTF8.self) == "8")
  }

  @Test func clearsWhatEndedProcessesLeft() throws {
    let folder = try TemporaryFolder()
    let path = try folder.write("x", to: "file")
    // No process has so high a number; this one is alive; the third is another file's.
    for name in ["file.99999999.tmp", "file.\(getpid()).tmp", "other.99999999.tmp"] { try folder.write("", to: name) }
    let lock = try FileLock(path)
    _ = consume lock
    #expect(try FileBytes.names(inFolder: folder.path) == ["file", "file.\(getpid()).tmp", "other.99999999.tmp"])
    // A name that is taken does not keep a file from being written.
    try FileBytes.write(path, [0x79])
    #expect(try FileBytes.read(path) == [0x79])
    #expect(try FileBytes.names(inFolder: folder.path) == ["file", "file.\(getpid()).tmp", "other.99999999.tmp"])
  }

  @Test func refusesWhatIsNowhere() throws {
    let folder = try TemporaryFolder()
    #expect(throws: FileError.self) { _ = try FileLock(folder.file("missing/file")) }
  }
}
