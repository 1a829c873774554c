/// What the program reads from one of its own compiled files: a lexicon, a model, a list.
///
/// A conforming type says what it is and reads its sections; opening, and naming the file in errors, is done here.
package protocol MappedResource: Sendable {
  /// What it is, as errors name it: `lexicon`.
  static var kind: String { get }

  /// Reads the sections of an image.
  ///
  /// - Throws: `Image.Damage` when it is no image of this kind and version, or is damaged.
  init(_ file: MappedFile) throws(Image.Damage)
}

extension MappedResource {
  /// Maps a compiled file.
  ///
  /// - Throws: `FileError` when the file cannot be opened, is of another kind or version, or is damaged.
  package init(path: String) throws(FileError) { try self.init(MappedFile(path: path), name: path) }

  /// Opens an image in memory, as its builder returns it.
  ///
  /// - Throws: `FileError` when the image is damaged.
  package init(image: [UInt8]) throws(FileError) {
    try self.init(MappedFile(copying: image), name: "\(Self.kind) image")
  }

  /// Reads a file that is mapped already.
  ///
  /// - Parameter name: What errors call it.
  /// - Throws: `FileError` when it is of another kind or version, or is damaged.
  init(_ file: MappedFile, name: String) throws(FileError) {
    do throws(Image.Damage) {
      try self.init(file)
    } catch {
      throw FileError(path: name, reason: "damaged \(Self.kind): \(error.reason)")
    }
  }
}
