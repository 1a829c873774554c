import DragomanLanguage
import FuzzSupport

/// A damaged image is refused or answers; it never traps, whatever is asked.
///
/// The input patches a good image: two bytes of offset and one of value each. (A whole image as input would
/// seldom come past the magic bytes.)
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzLexicon(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
  let bytes = unsafe FuzzInput.bytes(start, count)
  checkBuilt(bytes)
  var image = goodImage
  for patch in stride(from: 0, to: bytes.count - 2, by: 3) {
    let offset = (Int(bytes[patch]) << 8 | Int(bytes[patch + 1])) % image.count
    image[offset] = bytes[patch + 2]
  }
  guard let lexicon = try? FrenchLexicon(image: image) else { return 0 }
  for form in forms {
    let readings = lexicon.readings(of: Array(form.utf8))
    require(readings.isEmpty || lexicon.contains(form.utf8), "readings of a form that is not there")
  }
  return 0
}

private let forms = ["a", "à", "avions", "avion", "été", "étés", "être", "portes", "porte", "zèle", "zz"]

private func image(of forms: some Sequence<String>) -> [UInt8] {
  var builder = LexiconBuilder()
  for form in forms { for reading in readings(of: form) { builder.add(form: form, reading) } }
  return builder.build()
}

/// Two readings made up from the form itself.
private func readings(of form: String) -> [Reading] {
  var features = MorphologicalFeatures()
  features.set("Number", "Plur")
  return [
    Reading(lemma: String(form.dropLast()), partOfSpeech: .noun, features: features),
    Reading(lemma: form + "er", partOfSpeech: .verb, features: MorphologicalFeatures()),
  ]
}

private let goodImage = image(of: forms)

/// A lexicon of the words of the input holds just these, with their readings.
private func checkBuilt(_ bytes: [UInt8]) {
  let words = Set(
    bytes.split(separator: 0x0A).prefix(64).map { $0.prefix(100) }.map { String(decoding: $0, as: UTF8.self) }
  )
  guard !words.isEmpty else { return }
  let lexicon = requireNoError("opening what was built") { () throws(FileError) in
    try FrenchLexicon(image: image(of: words))
  }
  for word in words {
    let found = lexicon.readings(of: Array(word.utf8))
    require(Set(found) == Set(readings(of: word)), "‘\(word)’ has the readings \(found)")
    let longer = word + "\u{1}"
    require(words.contains(longer) || !lexicon.contains(longer.utf8), "‘\(longer)’ is not in the lexicon")
  }
}
