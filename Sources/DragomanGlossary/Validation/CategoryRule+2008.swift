/// The data categories of ISO 30042:2008: those of its default set and those of TBX-Basic of that edition.
struct CategoryRules2008: Sendable {
  /// The names of each sort of data category.
  let names: [DataCategory.Kind: Set<String>]
  /// The only values of those that have a picklist.
  let values: [String: Set<String>]
  /// The levels of descriptions that may not stand everywhere.
  let levels: [String: CategoryRule.Levels]

  private init(
    _ names: [DataCategory.Kind: String], values: [String: String],
    entry: String, entryOrLanguage: String, term: String
  ) {
    self.names = names.mapValues { Set($0.words) }
    self.values = values.mapValues { Set($0.words) }
    var levels: [String: CategoryRule.Levels] = [:]
    for name in entry.words { levels[name] = .entry }
    for name in entryOrLanguage.words { levels[name] = [.entry, .language] }
    for name in term.words { levels[name] = .term }
    self.levels = levels
  }

  /// The default set.
  static let standard = CategoryRules2008(
    [
      .termNote: """
      abbreviatedFormFor administrativeStatus animacy antonymTerm directionality etymology
      falseFriend frequency geographicalUsage grammaticalGender grammaticalNumber grammaticalValency
      homograph language-planningQualifier lionHotkey normativeAuthorization partOfSpeech
      processStatus pronunciation proprietaryRestriction register shortFormFor temporalQualifier
      termLocation termProvenance termStructure termType timeRestriction transferComment usageNote
      """,
      .admin: """
      annotatedNote applicationSubset businessUnitSubset conceptOrigin customerSubset databaseType
      domainExpert elementWorkingStatus entrySource environmentSubset indexHeading keyword
      originatingDatabase originatingInstitution originatingPerson productSubset projectSubset
      searchTerm securitySubset sortKey source sourceIdentifier subsetOwner
      """,
      .descrip: """
      antonymConcept associatedConcept audio broaderConceptGeneric broaderConceptPartitive
      characteristic classificationCode conceptPosition context coordinateConceptGeneric
      coordinateConceptPartitive definition example explanation figure otherBinaryData quantity range
      relatedConcept relatedConceptBroader relatedConceptNarrower reliabilityCode sampleSentence
      sequentiallyRelatedConcept spatiallyRelatedConcept subjectField subordinateConceptGeneric
      subordinateConceptPartitive superordinateConceptGeneric superordinateConceptPartitive table
      temporallyRelatedConcept thesaurusDescriptor unit video
      """,
      .descripNote: """
      contextType definitionType descriptionType
      """,
      .xref: """
      corpusTrace externalCrossReference xAudio xGraphic xMathML xSource xVideo
      """,
      .ref: """
      crossReference see
      """,
      .adminNote: """
      noteSource sourceType
      """,
      .transacNote: """
      responsibility usageCount
      """,
      .transac: """
      transactionType
      """,
    ],
    values: [
      "administrativeStatus": """
      standardizedTerm-admn-sts preferredTerm-admn-sts admittedTerm-admn-sts deprecatedTerm-admn-sts
      supersededTerm-admn-sts legalTerm-admn-sts regulatedTerm-admn-sts
      """,
      "animacy": "animate inanimate otherAnimacy",
      "contextType": """
      definingContext explanatoryContext associativeContext linguisticContext metalinguisticContext
      translatedContext
      """,
      "definitionType": """
      intensionalDefinition extensionalDefinition partitiveDefinition translatedDefinition
      """,
      "directionality": "monodirectional bidirectional incommensurate undetermined",
      "elementWorkingStatus": """
      starterElement workingElement consolidatedElement archiveElement importedElement
      exportedElement
      """,
      "frequency": "commonlyUsed infrequentlyUsed rarelyUsed",
      "grammaticalGender": "masculine feminine neuter otherGender",
      "grammaticalNumber": "singular plural dual mass otherNumber",
      "language-planningQualifier": "recommendedTerm nonstandardizedTerm proposedTerm newTerm",
      "normativeAuthorization": """
      standardizedTerm preferredTerm admittedTerm deprecatedTerm supersededTerm legalTerm
      regulatedTerm
      """,
      "processStatus": "unprocessed provisionallyProcessed finalized",
      "proprietaryRestriction": "trademark serviceMark tradeName",
      "register": """
      colloquialRegister neutralRegister technicalRegister in-houseRegister bench-levelRegister
      slangRegister vulgarRegister
      """,
      "reliabilityCode": "1 2 3 4 5 6 7 8 9 10",
      "securitySubset": "public confidential",
      "sourceType": "parallelText backgroundText",
      "temporalQualifier": "archaicTerm outdatedTerm obsoleteTerm",
      "termProvenance": """
      transdisciplinaryBorrowing translingualBorrowing loanTranslation neologism
      """,
      "termType": """
      abbreviation acronym clippedTerm commonName entryTerm equation formula fullForm initialism
      internationalScientificTerm internationalism logicalExpression phraseologicalUnit partNumber
      shortForm shortcut sku symbol synonym synonymousPhrase standardText string transliteratedForm
      transcribedForm variant
      """,
      "transactionType": """
      origination input modification check approval withdrawal standardization exportation
      importation proposal userAccess
      """,
    ],
    entry: """
      antonymConcept subjectField thesaurusDescriptor
      """,
    entryOrLanguage: """
      associatedConcept broaderConceptGeneric broaderConceptPartitive conceptPosition
      coordinateConceptGeneric coordinateConceptPartitive relatedConcept relatedConceptBroader
      relatedConceptNarrower sequentiallyRelatedConcept spatiallyRelatedConcept
      subordinateConceptGeneric subordinateConceptPartitive superordinateConceptGeneric
      superordinateConceptPartitive temporallyRelatedConcept
      """,
    term: """
      characteristic context quantity range sampleSentence unit
      """)

  /// TBX-Basic.
  static let basic = CategoryRules2008(
    [
      .termNote: """
      administrativeStatus geographicalUsage grammaticalGender partOfSpeech termLocation termType
      """,
      .descrip: """
      context definition subjectField
      """,
      .ref: """
      crossReference
      """,
      .admin: """
      customerSubset projectSubset source
      """,
      .xref: """
      externalCrossReference xGraphic
      """,
      .transacNote: """
      responsibility
      """,
      .transac: """
      transactionType
      """,
    ],
    values: [
      "administrativeStatus": """
      preferredTerm-admn-sts admittedTerm-admn-sts deprecatedTerm-admn-sts supersededTerm-admn-sts
      """,
      "grammaticalGender": "masculine feminine neuter other",
      "partOfSpeech": "noun verb adjective adverb properNoun other",
      "termType": "abbreviation acronym fullForm shortForm variant phrase",
      "transactionType": "origination modification",
    ],
    entry: """
      subjectField
      """,
    entryOrLanguage: """
      definition
      """,
    term: """
      context
      """)

  /// The rules for a dialect of that edition; any that is not TBX-Basic has the default set.
  static func rules(for dialect: GlossaryDialect) -> CategoryRules2008 {
    dialect == .basic ? basic : standard
  }
}

extension String {
  /// The words of a list that is set like running text.
  fileprivate var words: [String] {
    split { $0 == " " || $0.isNewline }.map(String.init)
  }
}
