import DragomanMatching

extension TermClass {
  /// The name of the class for readers.
  var displayName: String {
    switch self {
    case .person: "Person"
    case .place: "Place"
    case .organization: "Organization"
    case .event: "Event"
    case .instrument: "Instrument"
    case .title: "Title"
    case .demonym: "Demonym"
    case .term: "Term"
    case .metonym: "Metonym"
    }
  }

  /// The colours of the class on light and on dark ground, each with a contrast of at least 4.5 to 1.
  var colors: (light: String, dark: String) {
    switch self {
    case .person: ("#8c2a68", "#f29ccb")
    case .place: ("#17683f", "#7dd3a2")
    case .organization: ("#1d4d9e", "#97baff")
    case .event: ("#8a4b00", "#f0b565")
    case .instrument: ("#00636b", "#6ccfd9")
    case .title: ("#663a9c", "#c8a8f6")
    case .demonym: ("#4a6500", "#b6d468")
    case .term: ("#57514a", "#c6beb3")
    case .metonym: ("#a12626", "#ff9f99")
    }
  }
}
