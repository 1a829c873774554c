import DragomanDocuments
import DragomanLanguage
import DragomanMatching
import Glibc

func esc(_ s: String) -> String { "\"" + s.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\n", with: "\\n").replacing("\r", with: "\\r").replacing("\t", with: "\\t") + "\"" }
let args = Array(CommandLine.arguments.dropFirst())
let analyzer = FrenchAnalyzer(lexicon: try FrenchLexicon.shipped())
let t0 = clock()
let opened = try IndexStore(analyzer: analyzer).index(of: GlossaryFiles([args[0]], includingShipped: false), skippingBroken: false)
let t1 = clock()
for w in opened.warnings { try FileBytes.append(Array((w + "\n").utf8)[...], to: 2, path: "-") }
let extractor = TermExtractor(analyzer: analyzer, index: opened.index)
for path in args.dropFirst(2) {
  let bytes = try FileBytes.read(path)
  let source = SourceText(validUTF8: bytes)
  let t2 = clock()
  let findings = extractor.find(in: Document(source: source, prose: TextLayer(source), format: .plainText, encoding: "UTF-8"))
  let t3 = clock()
  try FileBytes.append(Array("open \(Double(t1 - t0) / 1e6) fresh \(opened.isFresh) work \(Double(t3 - t2) / 1e6) mb \(Double(bytes.count) / 1e6) => \(Double(bytes.count) / Double(t3 - t2)) MB/s tokens \(findings.tokenCount) hits \(findings.count)\n".utf8)[...], to: 2, path: "-")
  if args[1] == "-" { continue }
  let list = extractor.termList(findings, path: path, sha256: "")
  var out = "{\"terms\":["
  for (i, t) in list.terms.enumerated() {
    if i > 0 { out += ",\n" }
    out += "{\"french\":\(esc(t.french)),\"class\":\(esc(t.termClass.rawValue)),\"english\":[\(t.english.map(esc).joined(separator: ","))],\"status\":\(esc(t.status.rawValue)),\"glossary\":\(esc(t.glossary ?? "")),\"occurrences\":["
    out += t.occurrences.map { o in "{\"spans\":[\(o.spans.map { "[\($0.start),\($0.end)]" }.joined(separator: ","))],\"text\":\(esc(o.text)),\"match\":[\(o.match.map { esc($0.rawValue) }.joined(separator: ","))]\(o.inContext.map { ",\"inContext\":" + esc($0) } ?? "")}" }.joined(separator: ",")
    out += "]}"
  }
  out += "]}\n"
  let name = path.split(separator: "/").last.map { String($0.split(separator: ".").first ?? "") } ?? ""
  try FileBytes.write(args[1] + "/" + name + ".json", Array(out.utf8))
}
