import CLibXML2

/// What libxml2 keeps for the whole process or thread.
enum LibXML2 {
  /// Initialises the library, once, whichever thread comes first.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()

  /// Builds the table of data types for RELAX NG, once: libxml2 does it on first use without a lock.
  static let hasRelaxNGTypes: Bool = isReady && xmlRelaxNGInitTypes() == 0

  /// Calls `body` with this thread's default error handler silenced, and puts that back.
  ///
  /// For the few messages that libxml2 sends past the handler of the context (errors in the facets of
  /// data types do): they would be printed on standard error.
  static func withoutMessages<R>(_ body: () -> R) -> R {
    // Both functions give the address of a variable of this thread.
    let handler = unsafe __xmlStructuredError()
    let data = unsafe __xmlStructuredErrorContext()
    let (oldHandler, oldData) = unsafe (handler?.pointee, data?.pointee)
    unsafe xmlSetStructuredErrorFunc(nil) { _, _ in }
    defer { unsafe xmlSetStructuredErrorFunc(oldData ?? nil, oldHandler ?? nil) }
    return body()
  }
}
