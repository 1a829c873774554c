/// The templates of the tagger: which features a token has.
///
/// Those of one form are summed once and kept; only those that join forms are looked up for each token.
package enum TaggerFeatures {
  /// The features of the form itself.
  package static func own<Receiver: FeatureReceiver>(_ form: TaggerForm, into features: inout Receiver) {
    features.receive(FeatureHash.of(1, 0))
    features.receive(FeatureHash.of(2, form.word))
    features.receive(FeatureHash.of(3, form.profile.folded))
    for suffix in form.suffixes { features.receive(FeatureHash.of(4, suffix)) }
    for prefix in form.prefixes { features.receive(FeatureHash.of(5, prefix)) }
    features.receive(FeatureHash.of(6, form.profile.shape))
    features.receive(FeatureHash.of(7, form.profile.readingSet))
    features.receive(FeatureHash.of(8, form.profile.counted))
    features.receive(FeatureHash.of(9, form.profile.group))
    features.receive(FeatureHash.of(10, form.profile.shape, form.profile.readingSet))
    features.receive(FeatureHash.of(16, form.profile.countedByCase))
    features.receive(FeatureHash.of(17, form.profile.countedByCase, form.profile.readingSet))
    features.receive(FeatureHash.of(18, form.profile.countedByCase, form.profile.shape))
    if form.suffixes.count >= 3 {
      features.receive(FeatureHash.of(11, form.suffixes[2], form.profile.readingSet))
      features.receive(FeatureHash.of(12, form.suffixes[2], form.profile.shape))
    }
    for (depth, cluster) in form.clusters.enumerated() {
      features.receive(FeatureHash.of(13, UInt64(depth), cluster))
    }
  }

  /// What more the form tells as the first of a sentence.
  package static func opening<Receiver: FeatureReceiver>(_ form: TaggerForm.Profile, into features: inout Receiver) {
    features.receive(FeatureHash.of(14, form.shape))
    features.receive(FeatureHash.of(15, form.readingSet, form.shape))
    features.receive(FeatureHash.of(19, form.countedByCase))
  }

  /// What the form tells of the token that stands `offset` places before it (-2...2, not 0: behind it).
  package static func neighbour<Receiver: FeatureReceiver>(
    _ form: TaggerForm, offset: Int, into features: inout Receiver
  ) {
    let template = UInt64(100 * (offset + 3))
    features.receive(FeatureHash.of(template + 1, form.profile.folded))
    features.receive(FeatureHash.of(template + 2, form.profile.readingSet))
    features.receive(FeatureHash.of(template + 3, form.profile.group))
    features.receive(FeatureHash.of(template + 4, form.profile.shape))
    if offset == -1 || offset == 1 {
      features.receive(FeatureHash.of(template + 5, form.profile.counted))
      features.receive(FeatureHash.of(template + 9, form.profile.countedByCase))
      if form.suffixes.count >= 2 { features.receive(FeatureHash.of(template + 6, form.suffixes[1])) }
      if form.suffixes.count >= 3 { features.receive(FeatureHash.of(template + 7, form.suffixes[2])) }
    }
    for (depth, cluster) in form.clusters.enumerated() {
      features.receive(FeatureHash.of(template + 8, UInt64(depth), cluster))
    }
  }

  /// The features that join a form with those around it: two before, one before, itself, one behind, two behind.
  package static func joint<Receiver: FeatureReceiver>(
    _ before2: TaggerForm.Profile, _ before: TaggerForm.Profile, _ form: TaggerForm.Profile,
    _ after: TaggerForm.Profile, _ after2: TaggerForm.Profile, into features: inout Receiver
  ) {
    features.receive(FeatureHash.of(20, before.folded, form.folded))
    features.receive(FeatureHash.of(21, form.folded, after.folded))
    features.receive(FeatureHash.of(22, before.group, form.group))
    features.receive(FeatureHash.of(23, form.group, after.group))
    features.receive(FeatureHash.of(24, before.group, form.group, after.group))
    features.receive(FeatureHash.of(25, before2.group, before.group, form.group))
    features.receive(FeatureHash.of(26, form.group, after.group, after2.group))
    features.receive(FeatureHash.of(28, before.group, after.group))
    features.receive(FeatureHash.of(29, before.folded, form.group))
    features.receive(FeatureHash.of(30, form.group, after.folded))
    features.receive(FeatureHash.of(39, form.suffix, before.group))
    features.receive(FeatureHash.of(40, form.suffix, after.group))
    features.receive(FeatureHash.of(43, form.countedByCase, before.shape))
    features.receive(FeatureHash.of(44, form.countedByCase, after.shape))
    features.receive(FeatureHash.of(45, form.countedByCase, before.folded))
  }

  /// All features of the form at `index` of a sentence.
  package static func all<Receiver: FeatureReceiver>(
    _ forms: [TaggerForm], _ index: Int, into features: inout Receiver
  ) {
    func form(_ place: Int) -> TaggerForm { forms.indices.contains(place) ? forms[place] : .border }
    own(forms[index], into: &features)
    for offset in [-2, -1, 1, 2] { neighbour(form(index + offset), offset: offset, into: &features) }
    if index == 0 { opening(forms[index].profile, into: &features) }
    joint(
      form(index - 2).profile, form(index - 1).profile, forms[index].profile, form(index + 1).profile,
      form(index + 2).profile, into: &features)
  }
}
