// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "dragoman-benchmarks",
  dependencies: [.package(name: "dragoman", path: "..")],
  targets: [
    .executableTarget(
      name: "dragoman-benchmarks",
      dependencies: [
        "DragomanXML", "DragomanGlossary", "DragomanLanguage", "DragomanDocuments", "DragomanMatching",
      ]
      .map { .product(name: $0, package: "dragoman") },
      swiftSettings: [
        .swiftLanguageMode(.v6),
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .strictMemorySafety(),
        .treatAllWarnings(as: .error),
      ])
  ]
)
