import DragomanLanguage

/// The morphological fields of one form (`po:nom is:mas is:sg`), turned into Universal Dependencies.
struct HunspellFields {
  /// What the fields say, one element per part of speech.
  let readings: [(PartOfSpeech, MorphologicalFeatures)]

  init(_ fields: [Substring], lemma: Substring) {
    var parts: [PartOfSpeech] = []
    var names: [PartOfSpeech: String] = [:]
    var base = MorphologicalFeatures()
    var verb = MorphologicalFeatures()
    var isVerbForm = false
    var moods: [(String, String)] = []
    func add(_ part: PartOfSpeech) { if !parts.contains(part) { parts.append(part) } }

    for field in fields {
      switch field {
      case "is:mas": base.set("Gender", "Masc")
      case "is:fem": base.set("Gender", "Fem")
      case "is:sg": base.set("Number", "Sing")
      case "is:pl": base.set("Number", "Plur")
      case "po:nom", "po:titr":
        add(lemma.first?.isUppercase == true && field == "po:nom" ? .properNoun : .noun)
      case "po:adj", "po:nbro", "po:loc.adj": add(.adjective)
      case "po:adv", "po:loc.adv", "po:negadv", "po:advint": add(.adverb)
      case "po:npr": add(.properNoun)
      case "po:prn":
        add(.properNoun)
        names[.properNoun] = "Giv"
      case "po:patr":
        add(.properNoun)
        names[.properNoun] = "Sur"
      case "po:prep", "po:loc.prep", "po:prepv": add(.adposition)
      case "po:det", "po:detpos", "po:detdem", "po:detind", "po:detex", "po:detneg": add(.determiner)
      case "po:cjco": add(.coordinatingConjunction)
      case "po:cjsub", "po:cj": add(.subordinatingConjunction)
      case "po:interj": add(.interjection)
      case "po:nb": add(.numeral)
      case "po:ponc", "po:sign": add(.punctuation)
      case "po:infi":
        isVerbForm = true
        verb.set("VerbForm", "Inf")
      case "po:ppre":
        isVerbForm = true
        verb.set("VerbForm", "Part")
        verb.set("Tense", "Pres")
      case "po:ppas":
        isVerbForm = true
        verb.set("VerbForm", "Part")
        verb.set("Tense", "Past")
      case "po:ipre": moods.append(("Ind", "Pres"))
      case "po:iimp": moods.append(("Ind", "Imp"))
      case "po:ipsi": moods.append(("Ind", "Past"))
      case "po:ifut": moods.append(("Ind", "Fut"))
      case "po:spre": moods.append(("Sub", "Pres"))
      case "po:simp": moods.append(("Sub", "Imp"))
      case "po:cond": moods.append(("Cnd", "Pres"))
      case "po:impe": moods.append(("Imp", "Pres"))
      default:
        if field.hasPrefix("po:pro") || field == "po:preverb" {
          add(.pronoun)
        } else if field.hasPrefix("po:v0") {
          add(.auxiliary)
        } else if field.hasPrefix("po:v"), field.dropFirst(4).first?.isNumber == true {
          add(.verb)
        }
      }
    }
    if let (mood, tense) = moods.first {
      isVerbForm = true
      verb.set("VerbForm", "Fin")
      verb.set("Mood", mood)
      verb.set("Tense", tense)
    }
    for person in ["1", "2", "3"] {
      // Where one form serves several persons (je lève, il lève), the last one, the third, is the commonest.
      if fields.contains("po:\(person)sg") || fields.contains("po:\(person)isg") {
        verb.set("Person", person)
        verb.set("Number", "Sing")
      } else if fields.contains(where: { $0.hasPrefix("po:\(person)pl") }) {
        verb.set("Person", person)
        verb.set("Number", "Plur")
      }
    }
    if parts.contains(.verb) || parts.contains(.auxiliary), isVerbForm || !moods.isEmpty {
      // Participles are marked as adjectives too; the verb reading covers them. Gender and number apply.
      let agreement = base.rawValue & 0o77
      let part: PartOfSpeech = parts.contains(.auxiliary) ? .auxiliary : .verb
      readings = [(part, MorphologicalFeatures(rawValue: verb.rawValue | (moods.isEmpty ? agreement : 0)))]
      return
    }
    readings = parts.filter { $0 != .verb && $0 != .auxiliary }.map { part in
      var features = base
      if let name = names[part] { features.set("NameType", name) }
      return (part, features)
    }
  }
}
