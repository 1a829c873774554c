import DragomanXML

/// Which elements nobody sees.
enum HTMLVisibility {
  /// Whether the element that has just started is left out of the prose: not text at all, or text of the
  /// page's machinery (buttons, form fields), or hidden by an attribute.
  static func isHidden(_ reader: HTMLReader) -> Bool {
    switch reader.element {
    case .head, .script, .style, .noscript, .template, .svg, .math, .button, .select, .textarea, .input,
      .datalist,
      .iframe, .noembed, .noframes, .object, .canvas, .audio, .video, .title, .meta, .link, .map, .option,
      .optgroup:
      return true
    default:
      if reader.attribute("hidden") != nil { return true }
      return reader.attribute("aria-hidden").map { $0.lowercased() } == "true"
    }
  }
}
