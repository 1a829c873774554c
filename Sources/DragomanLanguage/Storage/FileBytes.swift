import Glibc

/// Whole files: read with a size limit, replaced atomically or not at all.
package enum FileBytes {
  /// The bytes of the file at `path`, or of standard input for `-`.
  ///
  /// - Throws: `FileError` when it cannot be read, is a folder, or is larger than `limit` bytes.
  package static func read(_ path: String, limit: Int = 1 << 30) throws(FileError) -> [UInt8] {
    let descriptor: Int32
    if path == "-" {
      descriptor = STDIN_FILENO
    } else {
      descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    }
    defer { if path != "-" { close(descriptor) } }
    var status = stat()
    guard unsafe fstat(descriptor, &status) == 0 else { throw FileError(path: path, errno: errno) }
    if status.st_mode & S_IFMT == S_IFDIR {
      throw FileError(path: path, reason: "expected a file, found a folder")
    }
    if status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) > limit {
      throw FileError(path: path, reason: "expected at most \(limit) bytes, found \(status.st_size)")
    }
    var bytes: [UInt8] = []
    let expected = status.st_mode & S_IFMT == S_IFREG ? Int(status.st_size) : 0
    bytes.reserveCapacity(expected + 1)
    var chunk = [UInt8](repeating: 0, count: max(1 << 16, min(expected + 1, 1 << 24)))
    while true {
      // The buffer has exactly `chunk.count` bytes.
      let count = unsafe chunk.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, errno: errno)
      }
      if count == 0 { return bytes }
      guard bytes.count + count <= limit else {
        throw FileError(path: path, reason: "expected at most \(limit) bytes, found more")
      }
      bytes += chunk[..<count]
    }
  }

  /// What tells one version of a file from another without reading it.
  package struct Identity: Hashable, Sendable {
    package let size: Int
    package let inode: UInt64
    package let modified: Int
    package let modifiedNanoseconds: Int
    /// When content or name last changed, which no program can set back.
    package let changed: Int
    package let changedNanoseconds: Int
    package let isFolder: Bool
  }

  /// The identity of what stands at `path`.
  ///
  /// - Throws: `FileError` when nothing stands there or it may not be looked at.
  package static func identity(_ path: String) throws(FileError) -> Identity {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileError(path: path, errno: errno) }
    return Identity(
      size: Int(status.st_size), inode: UInt64(status.st_ino), modified: status.st_mtim.tv_sec,
      modifiedNanoseconds: status.st_mtim.tv_nsec, changed: status.st_ctim.tv_sec,
      changedNanoseconds: status.st_ctim.tv_nsec, isFolder: status.st_mode & S_IFMT == S_IFDIR)
  }

  /// The names in a folder, sorted, hidden ones left out.
  ///
  /// - Throws: `FileError` when it cannot be read.
  package static func names(inFolder path: String) throws(FileError) -> [String] {
    guard let folder = unsafe opendir(path) else { throw FileError(path: path, errno: errno) }
    defer { unsafe closedir(folder) }
    var names: [String] = []
    while let entry = unsafe readdir(folder) {
      // The name is closed by a zero within the entry.
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted()
  }

  /// Writes a file through a temporary one beside it, which then takes its place: readers see the old file or
  /// the new one, never a part.
  ///
  /// - Throws: `FileError` when any step fails; the old file is then as it was and nothing is left behind.
  package static func write(_ path: String, _ body: ((ArraySlice<UInt8>) throws -> Void) throws -> Void) throws {
    // A link keeps pointing where it does; what it points to is replaced.
    let target = resolvingLinks(path)
    if let identity = try? identity(target), identity.isFolder {
      throw FileError(path: path, reason: "expected a file, found a folder")
    }
    var status = stat()
    let exists = unsafe stat(target, &status) == 0
    // Devices and pipes cannot be replaced; they are written to.
    if exists, status.st_mode & S_IFMT != S_IFREG {
      let descriptor = unsafe open(target, O_WRONLY | O_CLOEXEC)
      guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
      defer { close(descriptor) }
      try body { chunk in try append(chunk, to: descriptor, path: path) }
      return
    }
    var temporary = "\(target).\(getpid()).tmp"
    var descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    // A process of the same number may have left one when it was ended.
    for number in 2..<100 where descriptor < 0 && errno == EEXIST {
      temporary = "\(target).\(getpid()).\(number).tmp"
      descriptor = unsafe open(temporary, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    }
    guard descriptor >= 0 else { throw FileError(path: path, errno: errno) }
    do {
      try body { chunk in try append(chunk, to: descriptor, path: path) }
      if exists { _ = fchmod(descriptor, status.st_mode & 0o7777) }
      guard fsync(descriptor) == 0 else { throw FileError(path: path, errno: errno) }
    } catch {
      close(descriptor)
      unsafe unlink(temporary)
      throw error
    }
    // Closed once, whatever becomes of it: the number may be another thread's file by then.
    guard close(descriptor) == 0 else {
      let number = errno
      unsafe unlink(temporary)
      throw FileError(path: path, errno: number)
    }
    guard unsafe rename(temporary, target) == 0 else {
      let number = errno
      unsafe unlink(temporary)
      throw FileError(path: path, errno: number)
    }
  }

  /// Writes a whole file atomically, see ``write(_:_:)``.
  package static func write(_ path: String, _ bytes: [UInt8]) throws {
    try write(path) { try $0(bytes[...]) }
  }

  /// Writes all of `chunk` to an open file.
  ///
  /// - Throws: `FileError`, also for a full disk or a closed pipe.
  package static func append(_ chunk: ArraySlice<UInt8>, to descriptor: Int32, path: String) throws(FileError) {
    var rest = chunk
    while !rest.isEmpty {
      // The slice lends exactly its own bytes.
      let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileError(path: path, errno: errno)
      }
      rest = rest.dropFirst(count)
    }
  }
}

extension FileBytes {
  /// The path of the file that a path leads to through links; the path itself where nothing stands there.
  package static func resolvingLinks(_ path: String) -> String {
    guard let resolved = unsafe realpath(path, nil) else { return path }
    defer { unsafe free(resolved) }
    // The path is closed by a zero.
    return unsafe String(cString: resolved)
  }

  /// Removes the temporary files that processes which are no more left beside a file.
  static func removeAbandoned(beside target: String) {
    let folder = target.lastIndex(of: "/").map { String(target[...$0]) } ?? "./"
    let prefix = target.split(separator: "/").last.map { "\($0)." } ?? ""
    for name in (try? names(inFolder: folder)) ?? [] where name.hasPrefix(prefix) && name.hasSuffix(".tmp") {
      let parts = name.dropFirst(prefix.count).split(separator: ".")
      guard let process = parts.first.flatMap({ Int32($0) }), process > 0, kill(process, 0) != 0, errno == ESRCH
      else { continue }
      unsafe unlink(folder + name)
    }
  }

  /// Makes a folder and those above it; whether that works shows when it is written to.
  package static func makeFolder(_ path: String) {
    var made = path.hasPrefix("/") ? "/" : ""
    for part in path.split(separator: "/") {
      made += made.isEmpty || made == "/" ? "\(part)" : "/\(part)"
      unsafe mkdir(made, 0o777)
    }
  }

  /// Removes all but the newest files with a suffix from a folder of ours; what cannot be removed stays.
  package static func removeOldest(inFolder folder: String, suffix: String, keeping count: Int) {
    guard let names = try? names(inFolder: folder) else { return }
    let files = names.filter { $0.hasSuffix(suffix) }.compactMap { name -> (path: String, time: Int)? in
      let path = "\(folder)/\(name)"
      return (try? identity(path)).map { (path, $0.modified) }
    }
    for file in files.sorted(by: { $0.time > $1.time }).dropFirst(count) { unsafe unlink(file.path) }
  }
}
