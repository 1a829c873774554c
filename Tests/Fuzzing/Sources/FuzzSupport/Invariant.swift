/// Ends the run with a message where an invariant does not hold; libFuzzer then keeps the input.
public func require(
  _ condition: Bool, _ message: @autoclosure () -> String, file: StaticString = #file, line: UInt = #line
) {
  if !condition { fatalError(message(), file: file, line: line) }
}

/// Calls `body`, which must not throw.
public func requireNoError<Result, Failure>(
  _ what: String, file: StaticString = #file, line: UInt = #line, _ body: () throws(Failure) -> Result
) -> Result {
  do throws(Failure) {
    return try body()
  } catch {
    fatalError("\(what): \(error)", file: file, line: line)
  }
}
