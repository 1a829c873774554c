import DragomanGlossary
import FuzzSupport

/// Counting gives what the model gives; what is written is valid, reads as the same model, and is written alike.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzTBX(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe FuzzInput.bytes(start, count)
  let glossary: Glossary
  do throws(GlossaryError) {
    glossary = try GlossaryReader.read(bytes, path: "fuzz.tbx").glossary
  } catch {
    let counted = try? GlossaryStatistics(counting: bytes, path: "fuzz.tbx")
    require(counted == nil, "what cannot be read can be counted: \(error)")
    return 0
  }
  let counted = requireNoError("counting") { () throws(GlossaryError) in
    try GlossaryStatistics(counting: bytes, path: "fuzz.tbx")
  }
  let statistics = GlossaryStatistics(glossary)
  // Language sections outside of entries make an entry of the model that is not counted.
  require(
    counted.terms == statistics.terms && counted.concepts <= statistics.concepts,
    "counted \(counted), the model has \(statistics)")
  _ = requireNoError("validating what can be read") { () throws(GlossaryError) in
    try GlossaryValidator.validate(bytes, path: "fuzz.tbx")
  }
  for format in [GlossaryFormat.tbx, .tbxDCT, .tbx2008] { checkRoundTrip(glossary, format) }
  return 0
}

private func checkRoundTrip(_ glossary: Glossary, _ format: GlossaryFormat) {
  let writer = GlossaryWriter(format: format)
  let first = requireNoError("writing \(format)") { () throws(GlossaryError) in
    try writer.write(glossary).bytes
  }
  let findings = requireNoError("validating \(format)") { () throws(GlossaryError) in
    try GlossaryValidator.validate(first, path: "written.tbx")
  }
  // What is written is valid by the schema; the input's ids, references and categories are kept as they are.
  let kept: Set<GlossaryFinding.Rule> = [
    .identifierUnique, .reference, .dialectCategory, .dialectLevel, .dialectValue,
  ]
  // A glossary without entries has no valid form.
  if !glossary.entries.isEmpty, let finding = findings.first(where: { !kept.contains($0.rule) }) {
    fatalError("written as \(format), not valid: \(finding)\n\(String(decoding: first, as: UTF8.self))")
  }
  let reread = requireNoError("reading the written \(format)") { () throws(GlossaryError) in
    try GlossaryReader.read(first, path: "written.tbx").glossary
  }
  let second = requireNoError("writing \(format) again") { () throws(GlossaryError) in
    try writer.write(reread).bytes
  }
  let third = requireNoError("reading it again") { () throws(GlossaryError) in
    try GlossaryReader.read(second, path: "written.tbx").glossary
  }
  // What does not fit the target becomes a note, after which a smaller dialect may do; nothing else may change.
  if reread.dialect == third.dialect ? first != second : reread.entries != third.entries {
    let (before, after) = (String(decoding: first, as: UTF8.self), String(decoding: second, as: UTF8.self))
    fatalError("written as \(format), read and written again it differs:\n\(before)\n----\n\(after)")
  }
}
