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
    try reading(input, dividing: TBXParts<Void, [ConceptEntry]>.eachEntry(), taking: nil)
  }

  /// Reads a content and hands out what is made of its entries, in their order.
  ///
  /// - Parameters:
  ///   - context: Makes what a thread keeps from call to call of `process`.
  ///   - process: Called with entries that follow each other, on several threads.
  func read<Context, Output: Sendable>(
    _ input: GlossaryInput, context: @escaping @Sendable () -> Context,
    _ process: @escaping @Sendable (inout Context, [ConceptEntry]) -> Output, taking take: @escaping (Output) -> Void
  ) throws(GlossaryError) -> GlossaryReading {
    // Entries that are read one by one are gathered.
    var gathered: [ConceptEntry] = []
    var own: Context?
    func handOut() {
      if gathered.isEmpty { return }
      var context = own.take() ?? context()
      take(process(&context, gathered))
      own = context
      gathered.removeAll(keepingCapacity: true)
    }
    defer { handOut() }
    return try reading(
      input,
      dividing: { reader throws(XMLError) in
        handOut()
        try TBXParts(context: context, process).run(&reader) { output, _ throws(XMLError) in take(output) }
      },
      taking: { entry, _ throws(XMLError) in
        gathered.append(entry)
        if gathered.count == GlossaryReader.partSize { handOut() }
      })
  }

  private func reading(
    _ input: GlossaryInput, dividing divide: @escaping (inout TBXModelReader) throws(XMLError) -> Void,
    taking take: ((ConceptEntry, Glossary) throws(XMLError) -> Void)?
  ) throws(GlossaryError) -> GlossaryReading {
    do throws(XMLError) {
      var xml = try input.xmlReader()
      var prolog: [MarkupNode] = []
      let root = try TBXRoot(recognizing: &xml, prolog: &prolog)
      return try TBXModelReader(xml, root: root, prolog: prolog, dividing: divide, take: take).readGlossary()
    } catch {
      throw GlossaryError(error, path: input.path, bytes: input.head)
    }
  }
}
