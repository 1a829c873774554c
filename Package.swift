// swift-tools-version: 6.2
import PackageDescription

/// The same strictness everywhere: what one module allows itself, all would have to read around.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .strictMemorySafety(),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "dragoman",
  products: [
    .executable(name: "dragoman", targets: ["dragoman"]),
    .executable(name: "dragoman-lexicon", targets: ["dragoman-lexicon"]),
    .executable(name: "dragoman-train", targets: ["dragoman-train"]),
    .library(name: "DragomanMatching", targets: ["DragomanMatching"]),
    .library(name: "DragomanGlossary", targets: ["DragomanGlossary"]),
    .library(name: "DragomanLanguage", targets: ["DragomanLanguage"]),
    .library(name: "DragomanDocuments", targets: ["DragomanDocuments"]),
    .library(name: "DragomanXML", targets: ["DragomanXML"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    .systemLibrary(
      name: "CLibXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(
      name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(
      name: "CLibArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
    .target(name: "DragomanXML", dependencies: ["CLibXML2"], swiftSettings: settings),
    .target(
      name: "DragomanGlossary", dependencies: ["CLibArchive", "CXLSXWriter", "DragomanXML"],
      swiftSettings: settings),
    .target(
      name: "DragomanLanguage", resources: [.copy("Resources/French")], swiftSettings: settings),
    .target(
      name: "DragomanDocuments", dependencies: ["CUchardet", "DragomanXML", "DragomanLanguage"],
      swiftSettings: settings),
    .target(
      name: "DragomanMatching",
      dependencies: ["DragomanDocuments", "DragomanGlossary", "DragomanLanguage", "DragomanXML"],
      resources: [.embedInCode("Resources/french-words.txt"), .embedInCode("Resources/english-words.txt")],
      swiftSettings: settings),
    .target(
      name: "DragomanRendering",
      dependencies: [
        "DragomanDocuments", "DragomanGlossary", "DragomanLanguage", "DragomanMatching", "DragomanXML",
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "dragoman",
      dependencies: [
        "DragomanDocuments", "DragomanGlossary", "DragomanLanguage", "DragomanMatching",
        "DragomanRendering", "DragomanXML",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "dragoman-lexicon",
      dependencies: [
        "DragomanLanguage", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .target(
      name: "DragomanTraining",
      dependencies: ["DragomanGlossary", "DragomanLanguage", "DragomanMatching"], swiftSettings: settings),
    .executableTarget(
      name: "dragoman-train",
      dependencies: [
        "DragomanGlossary", "DragomanLanguage", "DragomanMatching", "DragomanTraining",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      exclude: ["Judged", "Names"], swiftSettings: settings),
    .target(
      name: "DragomanTestSupport", path: "Tests/DragomanTestSupport", swiftSettings: settings),
    .testTarget(
      name: "DragomanXMLTests", dependencies: ["DragomanXML", "DragomanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DragomanGlossaryTests", dependencies: ["DragomanGlossary", "DragomanTestSupport"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "DragomanLanguageTests", dependencies: ["DragomanLanguage", "DragomanTestSupport"],
      exclude: ["Transcription/public-figures.tsv"], swiftSettings: settings),
    .testTarget(
      name: "DragomanTrainingTests",
      dependencies: ["DragomanTraining", "DragomanLanguage", "DragomanMatching", "DragomanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DragomanDocumentsTests", dependencies: ["DragomanDocuments", "DragomanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DragomanMatchingTests", dependencies: ["DragomanMatching", "DragomanTestSupport"],
      swiftSettings: settings),
    .testTarget(
      name: "DragomanRenderingTests", dependencies: ["DragomanRendering", "DragomanTestSupport", "DragomanXML"],
      exclude: ["Snapshots"], swiftSettings: settings),
    .testTarget(
      name: "DragomanCommandTests", dependencies: ["dragoman", "DragomanTestSupport"],
      swiftSettings: settings),
  ]
)
