import CLibXML2

/// What libxml2 keeps for the whole process.
enum LibXML2 {
  /// Initialises the library, once, whichever thread comes first.
  static let isReady: Bool = {
    xmlInitParser()
    return true
  }()
}
