import CLibXML2

/// Gathers what a libxml2 validator or schema compiler reports.
@safe
struct FindingCollector {
  private struct Report {
    var elementNumber: Int
    var line: Int
    var message: String
  }

  static let maximumCount = 1_000

  private var reports: [Report] = []

  init() {}

  /// The handler for libxml2; its user data is the address of a collector.
  static let handler: @convention(c) (UnsafeMutableRawPointer?, UnsafeMutablePointer<xmlError>?) -> Void = {
    collector, error in
    guard let error = unsafe error else { return }
    unsafe collector?.assumingMemoryBound(to: FindingCollector.self).pointee.add(error.pointee)
  }

  private mutating func add(_ error: xmlError) {
    guard reports.count < Self.maximumCount * 4, unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue
    else { return }
    // The string ends with a zero and lives as long as the error.
    var message = unsafe error.message.map { unsafe Substring(String(cString: $0)) } ?? ""
    while message.last?.isWhitespace == true { message.removeLast() }
    // The node may be gone when the findings are read, so its number is taken now.
    let number = unsafe XMLTree.elementNumber(of: error.node?.assumingMemoryBound(to: xmlNode.self))
    reports.append(
      Report(elementNumber: number, line: unsafe Int(error.line), message: String(message)))
  }

  /// The findings with their positions: in document order, each once.
  func resolved(in tree: borrowing XMLTree) -> [XMLValidationFinding] {
    var seen: Set<XMLValidationFinding> = []
    var findings: [XMLValidationFinding] = []
    for report in reports {
      let position = tree.position(ofElement: report.elementNumber)
      let finding = XMLValidationFinding(
        line: position?.line ?? max(report.line, 1), column: position?.column, message: report.message)
      if seen.insert(finding).inserted { findings.append(finding) }
    }
    // Stable, so that the order of libxml2 decides among those of one element.
    let order = findings.indices.sorted {
      let (a, b) = (findings[$0], findings[$1])
      return (a.line, a.column ?? 0, $0) < (b.line, b.column ?? 0, $1)
    }
    return order.prefix(Self.maximumCount).map { findings[$0] }
  }
}
