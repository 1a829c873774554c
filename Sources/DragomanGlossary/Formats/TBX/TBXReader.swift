import DragomanXML

/// Reads TBX of all editions.
struct TBXReader: GlossaryFormatReader {
  let formats: [GlossaryFormat] = [.tbx, .tbxDCT, .tbx2008, .tbxMin2013]

  func format(of sign: ContentSign) -> GlossaryFormat? {
    guard let root = sign.root, let edition = root.edition else { return nil }
    switch edition {
    case .tbx2019: return root.attributes.value(of: "style") == "dct" ? .tbxDCT : .tbx
    case .tbx2008: return .tbx2008
    case .tbxMin2013: return .tbxMin2013
    }
  }

  func read(
    _ input: GlossaryInput, _ sign: ContentSign, _ options: GlossaryReadingOptions
  ) throws(GlossaryError) -> GlossaryReading {
    try reading(input, dividing: TBXParts<Void, [ConceptEntry]>.eachEntry())
  }

  /// Reads a content and hands out what collectors make of its entries, in their order.
  ///
  /// - Parameter collector: Makes the collector of a thread.
  func read<Collector: EntryCollector>(
    _ input: GlossaryInput, collecting collector: @escaping @Sendable () -> Collector,
    taking take: @escaping (Collector.Output) -> Void
  ) throws(GlossaryError) -> GlossaryReading {
    // Looks at entries that are read one by one, if there are such.
    var own: Collector?
    var count = 0
    func handOut() {
      if let own, count > 0 { take(own.finish()) }
      count = 0
    }
    defer { handOut() }
    return try reading(
      input, keeping: Collector.keptCategories,
      dividing: { reader throws(XMLError) in
        reader.showWaiting()
        handOut()
        try TBXParts(collecting: collector).run(&reader) { output, _ throws(XMLError) in take(output) }
      },
      looking: { entries in
        let mine = own ?? collector()
        own = mine
        mine.add(entries)
        count += entries.count
        if count >= GlossaryReader.partSize { handOut() }
      })
  }

  private func reading(
    _ input: GlossaryInput, keeping kept: KeptCategories = .all,
    dividing divide: @escaping (inout TBXModelReader) throws(XMLError) -> Void,
    looking look: (([ConceptEntry]) -> Void)? = nil
  ) throws(GlossaryError) -> GlossaryReading {
    do throws(XMLError) {
      var xml = try input.xmlReader()
      var prolog: [MarkupNode] = []
      let root = try TBXRoot(recognizing: &xml, prolog: &prolog)
      return try TBXModelReader(
        xml, root: root, prolog: prolog, keeping: kept, dividing: divide, look: look
      ).readGlossary()
    } catch {
      throw GlossaryError(error, path: input.path, bytes: input.head)
    }
  }
}
