/// The features of one reading, after Universal Dependencies, packed into one word.
public struct MorphologicalFeatures: RawRepresentable, Hashable, Sendable {
  /// Three bits for each feature, zero where it is not marked.
  public var rawValue: UInt32

  /// Creates features from their packed form.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// No feature.
  public init() { rawValue = 0 }

  /// A feature by its place in the packed word, with its values in order from 1.
  private struct Feature {
    let name: String
    let shift: UInt32
    let values: [String]
  }

  /// In the alphabetical order that CoNLL-U wants.
  private static let features: [Feature] = [
    Feature(name: "Gender", shift: 0, values: ["Masc", "Fem"]),
    Feature(name: "Mood", shift: 6, values: ["Ind", "Sub", "Cnd", "Imp"]),
    Feature(name: "NameType", shift: 18, values: ["Giv", "Sur", "Geo"]),
    Feature(name: "Number", shift: 3, values: ["Sing", "Plur"]),
    Feature(name: "Person", shift: 15, values: ["1", "2", "3"]),
    Feature(name: "Tense", shift: 9, values: ["Pres", "Past", "Fut", "Imp"]),
    Feature(name: "VerbForm", shift: 12, values: ["Fin", "Inf", "Part"]),
  ]

  /// Features that words agree in.
  struct Agreeing: OptionSet, Sendable {
    let rawValue: UInt32
    static let gender = Agreeing(rawValue: 7)
    static let number = Agreeing(rawValue: 7 << 3)
    static let person = Agreeing(rawValue: 7 << 15)
  }

  /// Those of the features that are marked and among these.
  func intersection(_ features: Agreeing) -> MorphologicalFeatures {
    MorphologicalFeatures(rawValue: rawValue & features.rawValue)
  }

  /// These features, with those in place of them that another word has marked and these may take over.
  func agreeing(with other: MorphologicalFeatures, in features: Agreeing) -> MorphologicalFeatures {
    var result = rawValue
    for feature: Agreeing in [.gender, .number, .person] where features.contains(feature) {
      let value = other.rawValue & feature.rawValue
      if value != 0 { result = result & ~feature.rawValue | value }
    }
    return MorphologicalFeatures(rawValue: result)
  }

  /// Marks `name=value`.
  ///
  /// - Precondition: It can be marked, see ``knows(_:_:)``.
  public mutating func set(_ name: String, _ value: String) {
    guard let feature = Self.features.first(where: { $0.name == name }),
      let index = feature.values.firstIndex(of: value)
    else {
      // Only literals of the program come here; what is read from files is asked about first.
      preconditionFailure("unknown feature \(name)=\(value)")
    }
    rawValue = rawValue & ~(7 << feature.shift) | UInt32(index + 1) << feature.shift
  }

  /// Whether `name=value` can be marked.
  package static func knows(_ name: String, _ value: String) -> Bool {
    features.contains { $0.name == name && $0.values.contains(value) }
  }

  /// The value of a feature, nil where it is not marked.
  public func value(_ name: String) -> String? {
    guard let feature = Self.features.first(where: { $0.name == name }) else { return nil }
    let index = Int(rawValue >> feature.shift & 7)
    return index == 0 || index > feature.values.count ? nil : feature.values[index - 1]
  }

  /// The features in CoNLL-U form, `Gender=Fem|Number=Plur`; `_` for none.
  public var conllu: String {
    let marked = Self.features.compactMap { feature in value(feature.name).map { "\(feature.name)=\($0)" } }
    return marked.isEmpty ? "_" : marked.joined(separator: "|")
  }

  /// Whether the gender is marked feminine.
  public var isFeminine: Bool { rawValue & 7 == 2 }
  /// Whether the number is marked singular.
  public var isSingular: Bool { rawValue >> 3 & 7 == 1 }
  /// Whether the number is marked plural.
  public var isPlural: Bool { rawValue >> 3 & 7 == 2 }
  /// Whether the reading is a participle.
  public var isParticiple: Bool { rawValue >> 12 & 7 == 3 }
  /// Whether the reading is an infinitive.
  public var isInfinitive: Bool { rawValue >> 12 & 7 == 2 }
  /// Whether the gender is marked masculine.
  public var isMasculine: Bool { rawValue & 7 == 1 }
  /// Whether the reading is a finite verb form.
  public var isFinite: Bool { rawValue >> 12 & 7 == 1 }
  /// Whether the reading is a given name.
  public var isGivenName: Bool { rawValue >> 18 & 7 == 1 }
  /// Whether the reading is a surname.
  public var isSurname: Bool { rawValue >> 18 & 7 == 2 }
}
