/// What is wrong at one offset of the input: an `XMLError` before line and column are worked out.
struct InputProblem: Error {
  var kind: XMLError.Kind
  var offset: Int
  var message: String
  /// Whether the place says anything: not where the input could not be read, or is too long.
  var isPlaced = true
}
