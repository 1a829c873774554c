/// Where the entries of a glossary go that is converted as it is read.
protocol EntrySink {
  /// Takes the next entry.
  ///
  /// - Parameter frame: All that has been read of the glossary but its entries.
  mutating func take(_ entry: ConceptEntry, _ frame: Glossary) throws

  /// Writes what comes after the entries.
  ///
  /// - Parameter frame: The whole glossary but its entries.
  /// - Returns: What was written, or that it has to be done again with what is known now.
  mutating func finish(_ frame: Glossary) throws -> StreamOutcome
}

/// How the conversion of a glossary as it is read went.
enum StreamOutcome {
  /// All is written.
  case written(GlossaryDialect?, [Diagnostic])
  /// What had been guessed was wrong: this is what holds.
  case again(StreamSurvey)
  /// The glossary has to be put right as a whole.
  case unsuited
}

/// What has to be known of all entries before the first is written.
enum StreamSurvey {
  case dialect(TBXDialectSurvey)
  case columns([TableColumn])
}
