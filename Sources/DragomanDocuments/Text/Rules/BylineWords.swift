/// The words by which a byline is known.
enum BylineWords {
  /// A paragraph that begins so, and is short, says who wrote it. Folded.
  static let leads: [[UInt8]] = patterns(
    "de notre envoye special", "de notre envoyee speciale", "de nos envoyes speciaux",
    "de nos envoyees speciales",
    "de notre correspondant", "de notre correspondante", "de nos correspondants", "notre envoye special",
    "notre envoyee speciale", "notre correspondant a", "notre correspondante a", "envoye special a",
    "envoyee speciale a", "correspondance particuliere", "correspondant a", "correspondante a",
    "propos recueillis par", "entretien realise par", "recueilli par", "texte et photos", "textes et photos",
    "avec afp", "avec l'afp", "avec reuters", "avec agences", "avec les agences", "source afp",
    "sources : afp", "source :",
    "la redaction avec", "la redaction", "service international", "ecrit par", "redige par", "signe par",
    "un article de", "article de", "auteur :", "auteurs :", "par la redaction", "par notre envoye special",
    "par notre envoyee speciale", "par notre correspondant", "par notre correspondante")

  /// Agencies whose name in brackets after a dateline or at the very end is a credit.
  static let agencies: Set<String> = [
    "afp", "reuters", "belga", "efe", "dpa", "ansa", "xinhua", "tass", "aps", "map", "apa", "anp", "ats",
    "aa", "tap",
    "ria novosti", "ukrinform", "associated press", "avec afp", "avec reuters", "afp, reuters",
    "reuters, afp",
    "afp et reuters", "reuters et afp", "avec agences", "agences", "source afp", "afp/reuters",
    "afp - reuters",
  ]

  /// Words in brackets behind a name that tell a journalist.
  static let posts: Set<String> = [
    "correspondance", "correspondant", "correspondante", "correspondants", "envoye", "envoyee", "envoyes", "envoyees",
  ]

  /// Words in small letters that a line of names may hold.
  static let connectors: Set<String> = [
    "et", "de", "du", "des", "d", "la", "le", "les", "l", "a", "au", "aux", "en", "avec", "pour", "von",
    "van", "ben",
    "ibn", "al", "el", "envoye", "envoyee", "envoyes", "envoyees", "special", "speciale", "speciales", "speciaux",
    "correspondance", "correspondant", "correspondante", "correspondants", "permanent", "permanente",
    "redaction", "selection", "service", "journaliste", "grand", "reporter",
    "agence", "agences", "par", "publie", "mis", "jour", "modifie", "h", "min", "janvier", "fevrier", "mars",
    "avril", "mai",
    "juin", "juillet", "aout", "septembre", "octobre", "novembre", "decembre", "lundi", "mardi", "mercredi",
    "jeudi",
    "vendredi", "samedi", "dimanche", "notre", "nos", "chercheur", "chercheuse", "professeur",
    "editorialiste", "chroniqueur",
    "politique", "international", "monde", "economie", "avocat", "historien", "historienne", "ancien",
    "ancienne", "s",
  ]

  /// Words that follow `Par` at the beginning of an ordinary sentence, capitalised by rule or in a title.
  static let ordinaryAfterPar: Set<String> = [
    "ailleurs", "exemple", "consequent", "contre", "un", "une", "son", "sa", "ses", "cette", "ce",
    "ces", "suite", "rapport", "decret", "lettre", "deux", "trois", "tous", "toutes", "peur", "souci",
    "rapport", "arrete",
    "resolution", "decision", "note", "avion", "dela", "consensus", "moments", "nature", "principe",
  ]

  private static func patterns(_ patterns: String...) -> [[UInt8]] { patterns.map { Array($0.utf8) } }
}
