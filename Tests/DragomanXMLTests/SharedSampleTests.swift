import DragomanXML
import Testing

@Suite(.enabled(if: SharedSamples.isPresent, "the sample files are not beside the package"))
struct SharedSampleTests {
  @Test(arguments: SharedSamples.tbx)
  func readsWellFormedSamplesAndPlacesErrors(sample: SharedSamples.Sample) throws {
    let bytes = try #require(SharedSamples.read(sample.path))
    let error = readingError(bytes)
    #expect(error?.position?.line == sample.errorLine, "\(error?.description ?? "read")")
    #expect(error == nil || error?.kind == .notWellFormed)
  }

  @Test(arguments: [
    "samples/mtf/KyleHall_utf16.xml", "samples/mtf/Sanjun_Statistics_utf16.xml",
    "samples/apertium/fra-eng_subset.dix", "samples/franceterme/franceterme_subset.xml",
    "samples/glossml/franceterme.gls", "samples/tmx/omegat_test-multiple-tuv14.tmx",
    "samples/tmx/kit_ImportTest1E.tmx", "samples/tbx-v2/okapi_test02_win1254.tbx",
  ])
  func readsOtherFormats(path: String) throws {
    let bytes = try #require(SharedSamples.read(path))
    let log = try eventLog(bytes)
    #expect(log.count > 10)
  }

  static let schemas = [
    ("schemas/tbx-v3/TBXcoreStructV03.rng", "samples/tbx-v3/core-dca_astronomy.tbx"),
    (
      "schemas/tbx-v3/dca/TBXcoreStructV03_TBX-Basic_integrated.rng", "samples/tbx-v3/basic-dca_astronomy.tbx"
    ),
    ("schemas/tbx-v3/dca/TBXcoreStructV03_TBX-Core_integrated.rng", "samples/tbx-v3/core-dca_astronomy.tbx"),
    (
      "schemas/tbx-v3/dca/TBXcoreStructV03_TBX-Linguist_integrated.rng",
      "samples/tbx-v3/core-dca_astronomy.tbx"
    ),
    ("schemas/tbx-min-2013/TBX-Min.rng", "samples/tbx-min-2013/min.tbx"),
  ]

  @Test(arguments: schemas)
  func schemasCompileAndAcceptTheirSamples(schema: String, sample: String) throws {
    let compiled = try RelaxNGSchema(#require(SharedSamples.read(schema)), path: schema)
    #expect(try compiled.validate(#require(SharedSamples.read(sample)), path: sample) == [])
  }

  @Test(arguments: [
    ("samples/tbx-v3/ltac_core_structure_bad.tbx"), ("samples/tbx-v3/basic_sample_badelement.tbx"),
    ("samples/tbx-v3/basic_sample_badelementorder.tbx"), ("samples/tbx-v3/astronomy_bad4.tbx"),
  ])
  func theCoreSchemaFindsBrokenStructure(sample: String) throws {
    let schema = try RelaxNGSchema(#require(SharedSamples.read("schemas/tbx-v3/TBXcoreStructV03.rng")))
    let findings = try schema.validate(#require(SharedSamples.read(sample)), path: sample)
    #expect(!findings.isEmpty)
    #expect(findings.allSatisfy { $0.line > 1 && $0.column != nil }, "\(findings)")
  }
}
