import DragomanGlossary
public import DragomanLanguage

/// Gives the compiled index of a set of glossary files: from the cache where it holds one for just these
/// files, else by compiling them.
///
/// A cached index is found by path, size, inode and time of change of every file, and checked by a hash of
/// their content. A damaged or unwritable cache only costs time.
public struct IndexStore {
  private let analyzer: FrenchAnalyzer
  private let cacheFolder: String?

  /// What ``index(of:skippingBroken:)`` gives.
  public struct Opened: Sendable {
    /// The index.
    public let index: GlossaryIndex
    /// What was odd about the glossaries, ready to print; empty when the index came from the cache and
    /// nothing was.
    public let warnings: [String]
    /// Whether the index was compiled now.
    public let isFresh: Bool
  }

  /// - Parameters:
  ///   - analyzer: Cuts terms and texts alike.
  ///   - cacheFolder: Where indexes are kept; nil for the default, `$XDG_CACHE_HOME/dragoman`.
  public init(analyzer: FrenchAnalyzer, cacheFolder: String? = nil) {
    self.analyzer = analyzer
    self.cacheFolder = cacheFolder ?? Self.defaultCacheFolder()
  }

  private static func defaultCacheFolder() -> String? {
    if let folder = ResourceLocator.environment("XDG_CACHE_HOME"), folder.hasPrefix("/") {
      return "\(folder)/dragoman"
    }
    return ResourceLocator.environment("HOME").map { "\($0)/.cache/dragoman" }
  }

  /// Opens or compiles the index.
  ///
  /// - Parameters:
  ///   - files: The glossaries.
  ///   - skippingBroken: Whether a glossary that cannot be read is left out with a warning.
  /// - Throws: `GlossaryError` for a glossary that cannot be read, `FileError` for a file that cannot.
  public func index(of files: GlossaryFiles, skippingBroken: Bool) throws -> Opened {
    var warnings: [String] = []
    let sources = try read(files, skippingBroken, &warnings)
    let cachePath = cacheFolder.map { "\($0)/\(key(of: sources)).index" }
    if warnings.isEmpty, let cachePath, let file = try? MappedFile(path: cachePath),
      let index = try? GlossaryIndex(file, name: cachePath, verifyingChecksum: true)
    {
      return Opened(index: index, warnings: [], isFresh: false)
    }
    let records = try parse(sources, skippingBroken, &warnings)
    let image = IndexCompiler(analyzer: analyzer).compile(records)
    let index = try GlossaryIndex(MappedFile(copying: image), name: "index", verifyingChecksum: false)
    // Warnings must be seen each time, so an index with warnings is not kept.
    if warnings.isEmpty, let cachePath { keep(image, at: cachePath) }
    return Opened(index: index, warnings: warnings, isFresh: true)
  }

  /// A glossary file; mapped, as most runs only need the hash of it.
  private struct Source {
    let path: String
    let tier: UInt32
    let isSupport: Bool
    let identity: FileBytes.Identity
    let file: MappedFile
  }

  private func read(
    _ files: GlossaryFiles, _ skippingBroken: Bool, _ warnings: inout [String]
  ) throws(FileError) -> [Source] {
    var sources: [Source] = []
    for (path, tier) in zip(files.paths, files.tiers) {
      do throws(FileError) {
        let identity = try FileBytes.identity(path)
        sources.append(
          Source(path: path, tier: tier, isSupport: false, identity: identity, file: try MappedFile(path: path)))
      } catch {
        guard skippingBroken else { throw error }
        warnings.append("\(path): warning: left out: \(error.reason)")
      }
    }
    let lastTier = (files.tiers.max() ?? 0) + 1
    for path in files.support {
      // What only helps is left out without a word where it cannot be read.
      guard let identity = try? FileBytes.identity(path), let file = try? MappedFile(path: path) else { continue }
      sources.append(Source(path: path, tier: lastTier, isSupport: true, identity: identity, file: file))
    }
    return sources
  }

  /// The name of the cached index: one hash of what the files are, one of what they hold.
  private func key(of sources: [Source]) -> String {
    var name = Checksum()
    var content = Checksum()
    name.combine(UInt64(IndexLayout.formatVersion))
    name.combine(analyzer.lexicon.checksum)
    for source in sources {
      let identity = source.identity
      for value in [identity.size, identity.modified, identity.modifiedNanoseconds] {
        name.combine(UInt64(bitPattern: Int64(value)))
      }
      name.combine(identity.inode)
      name.combine(UInt64(source.tier))
      name.combine(source.isSupport ? 1 : 0)
      for byte in source.path.utf8 { name.combine(UInt64(byte)) }
      content.combine(source.file.checksum(from: 0))
    }
    return Self.hexadecimal(name.value) + "-" + Self.hexadecimal(content.value)
  }

  private func parse(
    _ sources: [Source], _ skippingBroken: Bool, _ warnings: inout [String]
  ) throws(GlossaryError) -> [GlossaryRecords] {
    var glossaries: [GlossaryRecords] = []
    for source in sources {
      do throws(GlossaryError) {
        let reading = try GlossaryReader.read(source.file.bytes(), path: source.path)
        let records = reading.glossary.entries.enumerated().compactMap {
          ConceptRecord($0.element, number: $0.offset + 1)
        }
        glossaries.append(
          GlossaryRecords(
            name: Self.glossaryName(source.path), tier: source.tier,
            concepts: source.isSupport ? records.filter(Self.canQualify) : records, isSupport: source.isSupport))
        for diagnostic in reading.diagnostics.prefix(5) { warnings.append(diagnostic.description(in: source.path)) }
        if reading.diagnostics.count > 5 {
          warnings.append(
            "\(source.path): \(reading.diagnostics.count - 5) more; see `dragoman glossary validate`")
        }
      } catch {
        if source.isSupport { continue }
        guard skippingBroken else { throw error }
        warnings.append("\(error); left out")
      }
    }
    return glossaries
  }

  /// Whether a concept of a glossary that lists nothing is of use: adjectives of countries, and modifiers.
  private static func canQualify(_ concept: ConceptRecord) -> Bool {
    concept.role == .modifier
      || concept.termClass == .demonym && concept.french.contains { $0.partOfSpeech == .adjective }
  }

  /// Writes the image to the cache; failing to is no error.
  private func keep(_ image: [UInt8], at path: String) {
    guard let cacheFolder else { return }
    FileBytes.makeFolder(cacheFolder)
    try? FileBytes.write(path, image)
    // Only the newest few are worth their room.
    FileBytes.removeOldest(inFolder: cacheFolder, suffix: ".index", keeping: 8)
  }

  private static func glossaryName(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? path[...]
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? String(file)
  }

  private static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
