import DragomanLanguage

/// What is remembered of cached indexes whose content was checked: which index belongs to which glossary files, and
/// what all of them were like then.
///
/// Hashing glossaries and index at each start costs more than everything else does. The operating system notes when
/// a file last changed, and no program can set that back; what has not changed since its content was checked need
/// not be checked again. A file that changed just before the check might change again within the same tick of the
/// clock, so only files that had been left alone for a while count as checked.
struct CheckedIndexes {
  /// One index.
  struct Entry: Equatable {
    /// The hash of what the glossary files are called and what they are like.
    var name: UInt64
    /// The hash of what they hold.
    var content: UInt64
    /// The hash of when files and index last changed, see ``fingerprint(of:_:)``.
    var fingerprint: UInt64
  }

  private let path: String
  private(set) var entries: [Entry] = []

  /// How many indexes are remembered.
  private static let limit = 8
  /// How long, in seconds, a glossary must have been left alone before it was checked.
  private static let settlingTime = 2

  /// Reads what is remembered in a cache folder; whatever cannot be read counts as nothing.
  init(inFolder folder: String) {
    // Hidden, as it is no index.
    path = "\(folder)/.checked"
    guard let bytes = try? FileBytes.read(path, limit: 1 << 16) else { return }
    for line in bytes.split(separator: 0x0A) {
      let values = line.split(separator: 0x20).compactMap { UInt64(String(decoding: $0, as: UTF8.self), radix: 16) }
      guard values.count == 3 else { continue }
      entries.append(Entry(name: values[0], content: values[1], fingerprint: values[2]))
    }
  }

  /// The index of the files that are called so and were like that.
  func entry(named name: UInt64) -> Entry? { entries.first { $0.name == name } }

  /// Remembers an index, the newest first; failing to is no error.
  mutating func remember(_ entry: Entry) {
    if entries.first == entry { return }
    entries.removeAll { $0.name == entry.name }
    entries.insert(entry, at: 0)
    entries.removeLast(max(0, entries.count - Self.limit))
    let lines = entries.map { entry in
      [entry.name, entry.content, entry.fingerprint].map { String($0, radix: 16) }.joined(separator: " ") + "\n"
    }
    try? FileBytes.write(path, Array(lines.joined().utf8))
  }

  /// Whether glossaries had been left alone for a while by a time, in the seconds that files are dated with; never where
  /// there are none.
  static func areSettled(_ files: [FileBytes.Identity], by time: Int) -> Bool {
    files.map(\.changed).max().map { $0 + settlingTime <= time } ?? false
  }

  /// One hash of when each file last changed.
  static func fingerprint(of sources: [FileBytes.Identity], _ index: FileBytes.Identity) -> UInt64 {
    var hash = Checksum()
    for file in sources + [index] {
      for value in [file.size, file.changed, file.changedNanoseconds] { hash.combine(UInt64(bitPattern: Int64(value))) }
      hash.combine(file.inode)
    }
    return hash.value
  }
}
