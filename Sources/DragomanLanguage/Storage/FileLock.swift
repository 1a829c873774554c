import Glibc

/// The right to change a file, held by one process at a time.
///
/// The lock is one of the operating system on the file itself (`flock`), so that nothing is left behind when a process
/// ends in whatever way. Since files are changed by putting another in their place, who gets the lock looks whether the
/// file is still the one at the path, and starts again if not. For a file that does not exist yet, its folder is locked.
///
/// A lock binds only those who ask for it: editors and version control do not. Compare ``FileBytes/identity(_:)`` before
/// replacing a file as well.
package struct FileLock: ~Copyable {
  private let descriptor: Int32

  /// Waits for the right to change the file at `path`.
  ///
  /// - Parameters:
  ///   - path: The file; a link stands for the file that it leads to. Devices and pipes need no lock.
  ///   - onWait: Called once when another process holds the lock.
  /// - Throws: `FileError` when neither the file nor its folder can be opened.
  package init(_ path: String, onWait: () -> Void = {}) throws(FileError) {
    let target = FileBytes.resolvingLinks(path)
    var hasTold = false
    while true {
      let (descriptor, isFolder) = try Self.open(target, path)
      if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
        if !hasTold { onWait() }
        hasTold = true
        while flock(descriptor, LOCK_EX) != 0 {
          guard errno == EINTR else {
            let number = errno
            close(descriptor)
            throw FileError(path: path, errno: number)
          }
        }
      }
      if Self.isCurrent(descriptor, target, isFolder: isFolder) {
        self.descriptor = descriptor
        break
      }
      close(descriptor)
    }
    FileBytes.removeAbandoned(beside: target)
  }

  deinit { close(descriptor) }

  private static func open(_ target: String, _ path: String) throws(FileError) -> (Int32, isFolder: Bool) {
    // Network file systems lock only what is open for writing.
    var descriptor = unsafe Glibc.open(target, O_RDWR | O_CLOEXEC | O_NONBLOCK)
    if descriptor < 0, errno != ENOENT { descriptor = unsafe Glibc.open(target, O_RDONLY | O_CLOEXEC | O_NONBLOCK) }
    if descriptor >= 0 { return (descriptor, false) }
    guard errno == ENOENT else { throw FileError(path: path, errno: errno) }
    let folder = target.lastIndex(of: "/").map { $0 == target.startIndex ? "/" : String(target[..<$0]) } ?? "."
    descriptor = unsafe Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    return (descriptor, true)
  }

  /// Whether the locked file is the one that stands at the path now.
  private static func isCurrent(_ descriptor: Int32, _ target: String, isFolder: Bool) -> Bool {
    var there = stat()
    let exists = unsafe stat(target, &there) == 0
    if isFolder { return !exists }
    var locked = stat()
    guard exists, unsafe fstat(descriptor, &locked) == 0 else { return false }
    return locked.st_ino == there.st_ino && locked.st_dev == there.st_dev
  }
}
