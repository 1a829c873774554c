// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

/// An executable whose `main` is libFuzzer's.
func fuzzer(_ name: String, _ modules: String...) -> Target {
  .executableTarget(
    name: name,
    dependencies: ["FuzzSupport"] + modules.map { .product(name: $0, package: "dragoman") },
    swiftSettings: settings + [.unsafeFlags(["-parse-as-library"])])
}

let package = Package(
  name: "dragoman-fuzzing",
  dependencies: [.package(name: "dragoman", path: "../..")],
  targets: [
    .target(name: "FuzzSupport", swiftSettings: settings),
    fuzzer("FuzzXML", "DragomanXML"),
    fuzzer("FuzzTBX", "DragomanGlossary"),
    fuzzer("FuzzDocument", "DragomanDocuments", "DragomanLanguage"),
    fuzzer("FuzzTokenizer", "DragomanLanguage"),
    fuzzer("FuzzTerms", "DragomanDocuments", "DragomanLanguage", "DragomanMatching"),
    fuzzer("FuzzLexicon", "DragomanLanguage"),
  ]
)
