import DragomanXML
import FuzzSupport

/// What the reader reports of a document it accepts, the writer writes and the reader reads again alike.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXML(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe FuzzInput.bytes(start, count)
  guard let document = try? EventLog(bytes) else { return 0 }
  let written = requireNoError("what was read cannot be written") { () throws(XMLError) in
    try document.written()
  }
  let again: EventLog
  do throws(XMLError) {
    again = try EventLog(written)
  } catch {
    // The copy declares its namespaces at every element, which may be more than a reader takes.
    require(error.kind == .limitExceeded, "what was written cannot be read: \(error)")
    return 0
  }
  if again.events != document.events {
    let pair = zip(document.events, again.events).first { $0 != $1 }
    fatalError(
      "read \(document.events.count) events, then \(again.events.count); first other: \(pair as Any)")
  }
  return 0
}
