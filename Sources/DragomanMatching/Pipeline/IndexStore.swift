import DragomanGlossary
public import DragomanLanguage
import DragomanXML
import Glibc

/// Gives the compiled index of a set of glossary files: from the cache where it holds one for just these
/// files, else by compiling them.
///
/// A cached index is found by path, size, inode and time of change of every file, and checked by a hash of
/// their content and of its own; what was checked and has not changed since is not read again
/// (``CheckedIndexes``). A damaged or unwritable cache only costs time.
public struct IndexStore {
  private let analyzer: FrenchAnalyzer
  private let cacheFolder: String?
  /// The checksum of the word lists that an index is compiled with.
  var lists = CompiledLists.checksum

  /// What ``index(of:skippingBroken:)`` gives.
  public struct Opened: Sendable {
    /// The index.
    public let index: GlossaryIndex
    /// What was odd about the glossaries, ready to print; empty when the index came from the cache and
    /// nothing was.
    public let warnings: [String]
    /// The processor time that compiling took, in seconds, reading the glossaries not counted; nil when the index came
    /// from the cache.
    public let compileSeconds: Double?
    /// Whether the index was compiled now.
    public var isFresh: Bool { compileSeconds != nil }
  }

  /// - Parameters:
  ///   - analyzer: Cuts terms and texts alike.
  ///   - cacheFolder: Where indexes are kept; nil for the default, `$XDG_CACHE_HOME/dragoman`.
  public init(analyzer: FrenchAnalyzer, cacheFolder: String? = nil) {
    self.analyzer = analyzer
    self.cacheFolder = cacheFolder ?? Self.defaultCacheFolder()
  }

  static func defaultCacheFolder() -> String? {
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
    let start = Self.now()
    let identified = try identify(files, skippingBroken, &warnings)
    let name = self.name(of: identified)
    if warnings.isEmpty, let index = checkedIndex(name, identified) {
      return Opened(index: index, warnings: [], compileSeconds: nil)
    }
    let sources = try map(identified, skippingBroken, &warnings)
    let content = self.content(of: sources)
    let cachePath = path(name, content)
    if warnings.isEmpty, let cachePath, let identity = try? FileBytes.identity(cachePath),
      let file = try? MappedFile(path: cachePath),
      let index = try? GlossaryIndex(file, name: cachePath, verifyingChecksum: true)
    {
      remember(name, content, identified, identity, since: start)
      return Opened(index: index, warnings: [], compileSeconds: nil)
    }
    let (image, seconds) = try compile(sources, skippingBroken, &warnings)
    // Warnings must be seen each time, so an index with warnings is not kept.
    if warnings.isEmpty, let cachePath, keep(image, at: cachePath) {
      let end = Self.now()
      if let identity = try? FileBytes.identity(cachePath), identity.size == image.byteCount,
        identified.allSatisfy({ (try? FileBytes.identity($0.path)) == $0.identity })
      {
        let files = identified.map(\.identity)
        if CheckedIndexes.areSettled(files, by: start) {
          // Left alone before they were hashed, and dated as then: what was hashed is what was compiled.
          remember(name, content, identified, identity, since: start)
        } else if CheckedIndexes.areSettled(files, by: end), self.content(of: sources) == content {
          // Compiling has taken long enough for them to count as left alone; they were checked now.
          remember(name, content, identified, identity, since: end)
        }
      }
      // From its file the index takes no memory of its own.
      if let file = try? MappedFile(path: cachePath), file.count == image.byteCount,
        let index = try? GlossaryIndex(file, name: cachePath, verifyingChecksum: false)
      {
        return Opened(index: index, warnings: [], compileSeconds: seconds)
      }
    }
    let index = try GlossaryIndex(MappedFile(copying: image.finish()), name: "index", verifyingChecksum: false)
    return Opened(index: index, warnings: warnings, compileSeconds: seconds)
  }

  /// A glossary file and what it is like.
  private struct IdentifiedFile {
    let path: String
    let tier: UInt32
    let isSupport: Bool
    let identity: FileBytes.Identity
  }

  /// A glossary file; mapped, as most runs only need the hash of it.
  private struct Source {
    let path: String
    let tier: UInt32
    let isSupport: Bool
    let file: MappedFile

    /// The content as readers take it: large files piece by piece.
    func input() throws(GlossaryError) -> GlossaryInput {
      if file.count <= Self.pieceSize { return GlossaryInput(file.bytes(), path: path) }
      let file = file
      var given = 0
      let pieces = XMLSource { buffer throws(XMLError) in
        let count = min(file.count - given, buffer.count)
        file.copy(given..<given + count, into: &buffer)
        given += count
        if given % Self.pieceSize < count { file.releasePages() }
        return count
      }
      return try GlossaryInput(pieces, path: path)
    }

    private static let pieceSize = 1 << 22
  }

  private func identify(
    _ files: GlossaryFiles, _ skippingBroken: Bool, _ warnings: inout [String]
  ) throws(FileError) -> [IdentifiedFile] {
    var identified: [IdentifiedFile] = []
    for (path, tier) in zip(files.paths, files.tiers) {
      do throws(FileError) {
        identified.append(
          IdentifiedFile(path: path, tier: tier, isSupport: false, identity: try FileBytes.identity(path)))
      } catch {
        guard skippingBroken else { throw error }
        warnings.append("\(path): warning: left out: \(error.reason)")
      }
    }
    let lastTier = (files.tiers.max() ?? 0) + 1
    for path in files.support {
      // What only helps is left out without a word where it cannot be read.
      guard let identity = try? FileBytes.identity(path) else { continue }
      identified.append(IdentifiedFile(path: path, tier: lastTier, isSupport: true, identity: identity))
    }
    return identified
  }

  private func map(
    _ files: [IdentifiedFile], _ skippingBroken: Bool, _ warnings: inout [String]
  ) throws(FileError) -> [Source] {
    var sources: [Source] = []
    for file in files {
      do throws(FileError) {
        sources.append(
          Source(path: file.path, tier: file.tier, isSupport: file.isSupport, file: try MappedFile(path: file.path)))
      } catch {
        if file.isSupport { continue }
        guard skippingBroken else { throw error }
        warnings.append("\(file.path): warning: left out: \(error.reason)")
      }
    }
    return sources
  }

  // MARK: The cache

  /// Where the index of such files is kept: one hash of what the files are, one of what they hold.
  private func path(_ name: UInt64, _ content: UInt64) -> String? {
    cacheFolder.map { "\($0)/\(Self.hexadecimal(name))-\(Self.hexadecimal(content)).index" }
  }

  /// The hash of what the files are called and what they are like.
  private func name(of files: [IdentifiedFile]) -> UInt64 {
    var name = Checksum()
    name.combine(UInt64(IndexLayout.formatVersion))
    name.combine(analyzer.lexicon.checksum)
    name.combine(lists)
    for file in files {
      let identity = file.identity
      for value in [identity.size, identity.modified, identity.modifiedNanoseconds] {
        name.combine(UInt64(bitPattern: Int64(value)))
      }
      name.combine(identity.inode)
      name.combine(UInt64(file.tier))
      name.combine(file.isSupport ? 1 : 0)
      for byte in file.path.utf8 { name.combine(UInt64(byte)) }
    }
    return name.value
  }

  /// The hash of what the files hold.
  private func content(of sources: [Source]) -> UInt64 {
    var content = Checksum()
    for source in sources {
      content.combine(source.file.checksum(from: 0, lanes: 4))
      source.file.releasePages()
    }
    return content.value
  }

  /// The cached index of files that were checked before, where neither they nor it have changed since.
  private func checkedIndex(_ name: UInt64, _ files: [IdentifiedFile]) -> GlossaryIndex? {
    guard let cacheFolder, let entry = CheckedIndexes(inFolder: cacheFolder).entry(named: name),
      let path = path(name, entry.content), let identity = try? FileBytes.identity(path),
      CheckedIndexes.fingerprint(of: files.map(\.identity), identity) == entry.fingerprint,
      let file = try? MappedFile(path: path)
    else { return nil }
    return try? GlossaryIndex(file, name: path, verifyingChecksum: false)
  }

  /// Remembers that files and index were checked, where the files had been left alone before `time`.
  private func remember(
    _ name: UInt64, _ content: UInt64, _ files: [IdentifiedFile], _ index: FileBytes.Identity, since time: Int
  ) {
    guard let cacheFolder, CheckedIndexes.areSettled(files.map(\.identity), by: time) else { return }
    var checked = CheckedIndexes(inFolder: cacheFolder)
    checked.remember(
      CheckedIndexes.Entry(
        name: name, content: content,
        fingerprint: CheckedIndexes.fingerprint(of: files.map(\.identity), index)))
  }

  /// The seconds that files are dated with.
  private static func now() -> Int { time(nil) }

  // MARK: Compiling

  /// Reads the glossaries and compiles them part by part, so that no model of them is in memory.
  private func compile(
    _ sources: [Source], _ skippingBroken: Bool, _ warnings: inout [String]
  ) throws(GlossaryError) -> (image: ImageWriter, seconds: Double) {
    let compilation = IndexCompilation(analyzer: analyzer, byteCount: sources.reduce(0) { $0 + $1.file.count })
    for source in sources {
      do throws(GlossaryError) {
        // Only when all of it was read is it known that a glossary is not to be left out.
        let diagnostics = try add(source, to: compilation, atOnce: !skippingBroken && !source.isSupport)
        for diagnostic in diagnostics.prefix(5) { warnings.append(diagnostic.description(in: source.path)) }
        if diagnostics.count > 5 {
          warnings.append("\(source.path): \(diagnostics.count - 5) more; see `dragoman glossary validate`")
        }
      } catch {
        if source.isSupport { continue }
        guard skippingBroken else { throw error }
        warnings.append("\(error); left out")
      }
    }
    let image = compilation.finish()
    return (image, compilation.seconds)
  }

  /// Reads a glossary and adds it to the index: part by part, or when all of it has been read.
  ///
  /// - Throws: Where it cannot be read; unless it was to be added at once, nothing of it is in the index then.
  private func add(
    _ source: Source, to compilation: IndexCompilation, atOnce: Bool
  ) throws(GlossaryError) -> [Diagnostic] {
    let isSupport = source.isSupport
    let compilers = compilation.compilers
    func begin() { compilation.add(Self.glossaryName(source.path), tier: source.tier, isSupport: isSupport) }
    if atOnce { begin() }
    var waiting: [CompiledPart] = []
    let collector: @Sendable () -> PartCollector = {
      PartCollector(compilers, isSupport: isSupport) { !isSupport || Self.canQualify($0) }
    }
    let reading = try GlossaryReader.forEachPart(of: source.input(), collecting: collector) { part in
      if atOnce { compilation.append(part) } else { waiting.append(part) }
    }
    if !atOnce {
      begin()
      for part in waiting { compilation.append(part) }
    }
    return reading.diagnostics
  }

  /// Whether a concept of a glossary that lists nothing is of use: adjectives of countries, and modifiers.
  private static func canQualify(_ concept: ConceptRecord) -> Bool {
    concept.role == .modifier
      || concept.termClass == .demonym && concept.french.contains { $0.partOfSpeech == .adjective }
  }

  /// Writes the image to the cache and says whether that worked; failing to is no error.
  private func keep(_ image: ImageWriter, at path: String) -> Bool {
    guard let cacheFolder else { return false }
    FileBytes.makeFolder(cacheFolder)
    guard (try? image.write(to: path)) != nil else { return false }
    // Only the newest few are worth their room.
    FileBytes.removeOldest(inFolder: cacheFolder, suffix: ".index", keeping: 8)
    return true
  }

  /// The name under which term lists quote a glossary: that of its file, without the extension.
  package static func glossaryName(_ path: String) -> String {
    let file = path.split(separator: "/").last ?? path[...]
    return file.lastIndex(of: ".").map { String(file[..<$0]) } ?? String(file)
  }

  static func hexadecimal(_ value: UInt64) -> String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
