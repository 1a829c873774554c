/// The templates of the entity model's features: which facts about a token and its neighbours go together.
///
/// The numbers are part of the model file; a template that changes its meaning takes a new number.
enum EntityTemplate {
  static let form: UInt64 = 1
  static let fold: UInt64 = 2
  static let prefix: UInt64 = 3
  static let suffix: UInt64 = 4
  static let pattern: UInt64 = 5
  static let shape: UInt64 = 6
  static let shapeReadings: UInt64 = 7
  static let shapeLength: UInt64 = 8
  static let firstPart: UInt64 = 9
  static let lastPart: UInt64 = 10
  static let partKnown: UInt64 = 11
  static let edge: UInt64 = 12

  static let previousAndThis: UInt64 = 20
  static let thisAndNext: UInt64 = 21
  static let neighbours: UInt64 = 22
  static let previousAndShape: UInt64 = 23
  static let shapeAndNext: UInt64 = 24
  static let twoBefore: UInt64 = 25
  static let twoBehind: UInt64 = 26
  static let fiveShapes: UInt64 = 27
  static let threeShapes: UInt64 = 28
  static let sentenceStart: UInt64 = 29
  static let headline: UInt64 = 30

  static let name: UInt64 = 40
  static let nameBefore: UInt64 = 41
  static let nameBehind: UInt64 = 42
  static let nameAndShape: UInt64 = 43
  static let nameAndStart: UInt64 = 44

  static let beforeRun: UInt64 = 50
  static let behindRun: UInt64 = 51
  static let beforeRunPlace: UInt64 = 52
  static let behindRunPlace: UInt64 = 53
  static let runPlace: UInt64 = 54
  static let aroundRun: UInt64 = 55
  static let twoBeforeRun: UInt64 = 56
  static let runFirst: UInt64 = 57
  static let runLast: UInt64 = 58
  static let runFirstName: UInt64 = 59
  static let runLastName: UInt64 = 60
  static let capitalBefore: UInt64 = 61
  static let capitalBehind: UInt64 = 62
  static let betweenCapitals: UInt64 = 63

  static let documentCase: UInt64 = 70
  static let documentCounts: UInt64 = 71
  static let elsewhereBefore: UInt64 = 72
  static let elsewhereBehind: UInt64 = 73

  static let corpus: UInt64 = 80
}
