import ArgumentParser

/// What a command reads.
enum InputPaths {
  /// The files that were named, or standard input where none was.
  ///
  /// - Throws: A usage error when standard input is named twice.
  static func of(_ named: [String]) throws -> [String] {
    if named.count(where: { $0 == "-" }) > 1 { throw ValidationError("standard input can be read only once") }
    return named.isEmpty ? ["-"] : named
  }
}
