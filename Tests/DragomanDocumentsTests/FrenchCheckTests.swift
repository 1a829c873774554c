import Testing

@testable import DragomanDocuments

@Suite struct FrenchChecks {
  @Test(arguments: [
    "Les chefs de la diplomatie américaine et russe ont entamé, vendredi, à Genève, une rencontre jugée cruciale pour tenter de désamorcer la crise qui menace la région.",
    "LES CHEFS DE LA DIPLOMATIE AMERICAINE ET RUSSE ONT ENTAME, VENDREDI, A GENEVE, UNE RENCONTRE JUGEE CRUCIALE POUR TENTER DE DESAMORCER LA CRISE QUI MENACE LA REGION.",
    "L’ambassade présente ses compliments au ministère et a l’honneur de l’informer que la délégation, conduite par M. Diop, sera à Paris du 3 au 5 mars pour y signer l’accord.",
    "Antonio Guterres, Josep Borrell, Volodymyr Zelensky, Emmanuel Macron, Recep Tayyip Erdogan, Xi Jinping, Olaf Scholz, Giorgia Meloni, Pedro Sánchez, Ursula von der Leyen, Mark Rutte, Justin Trudeau",
    "Too short to tell.",
    "Angela Merkel reçue à Paris",
    "Lu dans El País, La Stampa, Der Spiegel, The Times et Die Welt",
    "Nations unies : « The time is now »",
    "Le président a cité Lincoln : « government of the people, by the people, for the people, shall not perish from the earth », avant de rappeler que la France et les États-Unis ont signé un traité dans lequel ils se sont engagés à le faire.",
  ])
  func acceptsFrench(_ text: String) {
    #expect(FrenchCheck(Array(text.utf8)).other == nil)
  }

  @Test(arguments: [
    (
      "English",
      "The foreign ministers of the two countries met in Geneva on Friday for talks that were seen as crucial to an effort to defuse the crisis in the region, and agreed to meet again."
    ),
    (
      "Spanish",
      "Los jefes de la diplomacia estadounidense y rusa iniciaron el viernes en Ginebra una reunión considerada crucial para tratar de desactivar la crisis que amenaza a la región y a sus vecinos."
    ),
    (
      "Italian",
      "I capi della diplomazia americana e russa hanno iniziato venerdì a Ginevra un incontro ritenuto cruciale per cercare di disinnescare la crisi che minaccia la regione e gli altri paesi."
    ),
    (
      "Portuguese",
      "Os chefes da diplomacia americana e russa iniciaram na sexta-feira, em Genebra, uma reunião considerada crucial para tentar desarmar a crise que ameaça a região e os seus vizinhos."
    ),
    (
      "German",
      "Die Außenminister der beiden Länder haben am Freitag in Genf ein Treffen begonnen, das als entscheidend für die Lösung der Krise gilt, und wollen sich in der nächsten Woche wieder treffen."
    ),
    (
      "Romanian",
      "Șefii diplomației americane și ruse au început vineri, la Geneva, o întâlnire considerată crucială pentru a încerca să dezamorseze criza care amenință regiunea, iar discuțiile nu s-au încheiat."
    ),
    (
      "Catalan",
      "Els caps de la diplomàcia nord-americana i russa van començar divendres a Ginebra una reunió considerada crucial per intentar desactivar la crisi que amenaça la regió i els seus veïns amb més tensió."
    ),
    ("English", "The two ministers met in Geneva and agreed to meet again."),
    ("German", "Der Kanzler hat am Montag in Berlin den Präsidenten empfangen."),
    ("Cyrillic script", "Президент прибыл в Женеву"),
    (
      "Cyrillic script",
      "Главы дипломатии США и России начали в пятницу в Женеве встречу, которая считается решающей для попытки разрядить кризис, угрожающий региону."
    ),
    (
      "Arabic script",
      "بدأ وزيرا خارجية الولايات المتحدة وروسيا يوم الجمعة في جنيف اجتماعا يعتبر حاسما لمحاولة نزع فتيل الأزمة التي تهدد المنطقة"
    ),
    (
      "East Asian script",
      "美国和俄罗斯外长周五在日内瓦开始会晤，这次会晤被认为对化解威胁该地区的危机至关重要。双方同意下周再次会晤，并就安全保障问题交换书面答复。美国国务卿表示，如果俄罗斯决定继续侵略，美国及其盟友将作出迅速而严厉的统一回应。俄罗斯外长则表示，俄罗斯从未威胁过乌克兰人民，也不会这样做。"
    ),
  ])
  func namesOtherLanguages(_ language: String, _ text: String) {
    #expect(FrenchCheck(Array(text.utf8)).other == language)
  }

  /// To compare a word of so many accents with another takes very long.
  @Test func readsOnBehindAWordOfManyAccents() {
    let text = """
      e\(String(repeating: "\u{301}\u{323}", count: 50_000)) The foreign ministers of the two countries met on Friday for \
      talks that were seen as crucial to an effort to defuse the crisis in the region, and agreed to meet again.
      """
    #expect(FrenchCheck(Array(text.utf8)).other == "English")
  }

  @Test func warnsOncePerDocument() throws {
    let english =
      "The foreign ministers of the two countries met in Geneva on Friday for talks that were seen as crucial to an effort to defuse the crisis."
    let document = try DocumentReader().read(Array(english.utf8))
    #expect(document.warnings.map(\.code) == ["not-french"])
  }
}
