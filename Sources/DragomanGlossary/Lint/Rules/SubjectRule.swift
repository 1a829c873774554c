/// Finds subject fields that the glossary does not declare.
///
/// A glossary declares its subject fields in a paragraph of its header, `Subject fields: one; another`. Where it does
/// not, the fields of the shipped glossaries and some general ones are known.
struct SubjectRule: LintRule {
  func check(_ entry: LintedEntry, _ findings: inout LintFindings) {
    for category in entry.categories where category.kind == .descrip && category.name == .subjectField {
      let subject = category.value
      if findings.subjects.isEmpty ? Self.general.contains(subject) : findings.subjects.contains(subject) {
        continue
      }
      findings.add(
        .subject,
        findings.subjects.isEmpty
          ? "‘\(subject)’ is not a known subject field; a glossary declares its own in its header"
          : "the header does not declare the subject field ‘\(subject)’", at: category.position)
    }
  }

  /// The subject fields that need no declaration.
  static let general: Set<String> = [
    "EU institutions and enlargement", "European Union", "European Union offices", "United Nations",
    "United Nations offices", "United Nations procedure", "United Nations system", "agriculture", "armed forces",
    "armed groups", "arms control", "asylum and humanitarian action", "cities", "clergy and nobility", "climate",
    "conflict", "courts and police", "courts and procedure", "courts and tribunals", "criminal justice", "culture",
    "declarations and plans", "defence", "demonyms", "diplomacy", "diplomatic practice", "diplomatic ranks",
    "economics", "economy", "education", "elections", "elections and parliament", "energy", "environment",
    "events and formats", "finance", "geography", "government", "health", "history", "honorifics", "human rights",
    "international law", "international organizations", "international relations", "law",
    "media and think tanks", "military ranks and posts", "named institutions, short forms",
    "negotiation and mediation", "non-governmental organizations", "nuclear", "organizations", "party and parliament",
    "peacekeeping", "people", "phrases", "places", "political life", "political parties and movements", "politics",
    "press", "press and civil society", "protocol", "protocol and consular affairs", "regional organizations",
    "regions and waters", "religion", "resolutions and statutes", "sanctions", "science", "seats of power",
    "security", "society", "state and government", "state institutions", "states and territories", "technology",
    "terrorism and intelligence", "titles", "trade", "transport", "treaties", "treaties and conventions",
  ]
}
