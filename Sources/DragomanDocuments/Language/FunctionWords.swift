/// The commonest small words of a language: in running text they are a third of all words, and no other
/// language has the same ones.
struct FunctionWords {
  /// For messages.
  let language: String
  let words: Set<String>

  private init(_ language: String, _ words: String) {
    self.language = language
    self.words = Set(words.split(separator: " ").map(String.init))
  }

  /// French, with the bare consonants that elision leaves (`l'`, `qu'`) and without accents where capitals lose them.
  static let french = FunctionWords(
    "French",
    """
    le la les un une des du de et est en au aux dans par pour sur avec sans sous entre vers chez que qui quoi dont \
    où ou ne pas plus se sa son ses ce cet cette ces il elle ils elles on nous vous leur leurs notre nos votre vos \
    mais donc or ni car si comme ainsi aussi être été etre ete était etait sont ont avait sera fait lors depuis \
    après apres avant contre selon tout tous toute toutes même meme l d qu n s c j à y
    """)

  /// Languages that French is taken for, or that are taken for French; in order of likelihood in the field.
  static let others = [
    FunctionWords(
      "English",
      """
      the of and to in is that it for was on are as with his they at be this from have or by one had not but what \
      all were when we there can an your which their said if will each about how up out them then she many some so \
      these would other into has more two him see could no than its who a he been after our any s t
      """),
    FunctionWords(
      "Spanish",
      """
      el la los las de del y en que a un una por con no para su sus se al lo como más mas pero o ha han es son fue \
      era este esta estos estas ese esa entre sobre desde hasta sin también tambien ya muy hay está esta cuando \
      donde quien según segun e le les nos ser
      """),
    FunctionWords(
      "Italian",
      """
      il lo la i gli le di del dello della dei degli delle e è in nel nella nei nelle che a al allo alla ai agli \
      alle un uno una per con non si sono ha hanno come da dal dalla dai anche più piu ma o su sul sulla sui questo \
      questa questi tra fra l dell all nell sull c un d
      """),
    FunctionWords(
      "Portuguese",
      """
      o a os as de do da dos das e em no na nos nas que um uma por pelo pela com não nao para se ao à aos às como \
      mais mas ou foi é são sao ser tem têm seu sua seus suas entre sobre também até isso este esta
      """),
    FunctionWords(
      "German",
      """
      der die das den dem des und in zu von mit auf für fur ist im nicht ein eine einer einem einen als auch es an \
      werden aus er hat dass sie nach wird bei sich war sind noch wie über uber so zum zur haben oder aber vor nur
      """),
    FunctionWords(
      "Romanian",
      """
      și si în in de la cu pe un o a al ai ale din că ca care este sunt nu mai pentru prin după fost lui sau între \
      ce au fi s-a acest această spre fără către iar însă
      """),
    FunctionWords(
      "Catalan",
      """
      el la els les de del dels i en que a un una per amb no al als es és són ha han com més pel pels seu seva seus \
      aquest aquesta però o entre sobre des fins sense també l d n s va van ser hi
      """),
    FunctionWords(
      "Dutch",
      """
      de het een en van in is dat op te zijn met voor niet aan er om ook als maar bij door naar uit over dan wordt \
      die deze heeft hebben was werd nog tot
      """),
  ]
}
