/// The closed lists of words that the rules ask for.
///
/// What they hold stands in `Resources/french-words.txt` and `Resources/english-words.txt`, for those who know the
/// languages to read and to mend; why a rule asks for one is said beside the rule, which keeps it in a static of its own.
/// The texts are part of the program, so that no list can be missing where it runs.
enum RuleWords: String, CaseIterable {
  // Of French.
  case freeQualifiers, predicativeAdjectives, nounsOfNumber, numberWords, ranksBelow, verbsOfAgreement
  case wordsBeforeAgreement, actionsOfBodies, pointingAdjectives, nounsOfLocutions
  case nounsOfBareLocutions, referringAdjectives
  case arabicArticles, wordsComparingWithA, partsOfTexts, wordsForNoOne, honorificsOfMen, honorificsOfWomen
  case prenominalAdjectives, nounsOfActions, nounsLikeActions, circumflexesKept, borrowedSpellings
  case hyphenatedFirstParts, joinedFirstParts, joinedCompounds
  case placingPrepositions, travels, departures, placedNouns, verbsGivingTo, nounsGivenTo, weights, verbsOfPlaces
  case blowsToTowns, disasters, transparentPrefixes, prefixesOfPeoples, brandBeginnings, brandEndings
  case compoundingNouns, qualitiesLikeTrades, apposedNouns, copulas, namedAfterOthers, namedWithDe, genericBodies
  case nounsOfInstruments, nounsOfEvents, nounsOfPlaces, nounsOfOrganizations, joiningPrepositions
  case prepositionsWithArticle, months, partsOfMonths, introducingWords, namingNouns, officesOfCities
  case bodiesBySubject, verbsWithBeing, placeGenerics, combiningForms, officeNouns, everydayExpressions
  case politicalExpressions, idioms, locutions, boundAdjectives, diminishingAdverbs, invariableFirstParts
  case leadingAdjectives, refusingVerbs, modalVerbs, verbsDeniedByNe, forgoingVerbs, countriesWritingFrench
  case countriesRespelt, falseFriends, smallWordsOfNames, adjectivesOfExtent, prepositionsInEnglish
  case wordsOfPlaceNames, nounsOfTime, verbsWithObjectAndDe, adverbialNouns, adjectivesOfBodies,
    wordsOfEnglishNames, nounsOfLaws, particlesOfSurnames, bodiesCalledAfterLeaders, talksCalledAfterCities
  case termsOfVotes, unitsOfForces, verbsInflictingWithA, lettersOfBodies, nounsOfKinds, determinersOfKinds
  case verbsOfDisasters, leadersOfDioceses, passagesOfTexts, beginningsOfWithout
  case derivationalEndings, endingsOfCutStems
  case addressesOfSeveral, wordsBeforeFiniteVerbs, particlesOfNames, singularDeterminers, linkers,
    definiteDeterminers, denialCues, nounsOfDenial, wordsBetweenVerbAndObject, prepositionsBetween, quantities,
    prepositionsOfSecond, wordsBeforeNoStatement, denials, prepositionsOfPlaces, owningDeterminers,
    masculineDeterminers, feminineDeterminers, bodiesInBrief,
    prepositionsOfTime, honorificsOfPersons, formsOfBeing, joinedSubjects, ordinaryBefore, ordinaryBehind,
    ordinaryWithout, ordinaryWithInfinitive, ordinaryWithBareNoun, ordinaryIndefinite, ordinaryInSums, cardinals,
    ordinals, headsOfBodiesInEnglish
  // Of English.
  case endingsBehindPlural, regularNounsInMan
  case irregularPlurals, uncountableNouns, uncountablePhrases, pluralsOfWholes, complementOpeners
  case postpositiveAdjectives, adjectivesBeforeComplement, generalOffices
  case verbsInLy, verbsDoublingBeforeIng, verbsDoubling, verbsWithPrefix
  case irregularParticiples, irregularPasts, americanSpellings, americanSpellingsInBritain, wordsBeforeNoObject
  case verbsWithoutPassive, qualifiersBeforeStates, smallWordsOfTitles, functionWords

  /// The entries in their order.
  var list: [String] { Self.all[rawValue] ?? [] }

  /// The words.
  ///
  /// - Complexity: O(*n*) in their number.
  var set: Set<String> { Set(list) }

  /// The entries of a list whose entries are of two halves.
  ///
  /// - Complexity: O(*n*) in their number.
  var pairs: [(key: String, value: String)] {
    list.map { entry in
      let colon = entry.firstIndex(of: ":") ?? entry.endIndex
      return (String(entry[..<colon]), String(entry[colon...].drop { $0 == ":" || $0 == " " }))
    }
  }

  /// The second halves of such a list by the first.
  ///
  /// - Complexity: O(*n*) in their number.
  var table: [String: String] { Dictionary(pairs.map { ($0.key, $0.value) }) { first, _ in first } }

  /// The alternatives that the second halves of such a list name, with bars between them, by the first.
  var alternatives: [String: [String]] {
    table.mapValues { $0.split(separator: "|").map { $0.split(separator: " ").joined(separator: " ") } }
  }

  /// What each heading of the texts has below it.
  static let all: [String: [String]] = {
    var lists: [String: [String]] = [:]
    for text in [PackageResources.french_words_txt, PackageResources.english_words_txt] {
      var heading = ""
      for line in text.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
        if line.first == UInt8(ascii: "[") {
          heading = String(decoding: line.dropFirst().dropLast(), as: UTF8.self)
          continue
        }
        for entry in line.split(separator: UInt8(ascii: ",")) {
          lists[heading, default: []].append(
            String(decoding: entry.drop { $0 == UInt8(ascii: " ") }, as: UTF8.self))
        }
      }
    }
    return lists
  }()
}
