import DragomanTestSupport
import DragomanXML
import Testing

/// What a reader reports, written as one line: `<p>`, `</p>`, `</p~>` for an implied end, text as it stands,
/// references as `{…}`, comments as `!`.
private func log(_ page: String) -> String {
  var reader = HTMLReader(Array(page.utf8))
  var result = ""
  while true {
    switch reader.next() {
    case .startElement: result += "<\(reader.element.name)>"
    case .endElement:
      result += reader.range.isEmpty ? "</\(reader.element.name)~>" : "</\(reader.element.name)>"
    case .text: result += String(decoding: reader.bytes[reader.range], as: UTF8.self)
    case .characterReference: result += "{" + String(decoding: reader.replacement, as: UTF8.self) + "}"
    case .comment: result += "!"
    case .endOfDocument: return result
    }
  }
}

@Suite struct HTMLReaderStructure {
  @Test(arguments: [
    ("<p>a<b>c</b></p>", "<p>a<b>c</b></p>"),
    ("<P CLASS=x>a</P>", "<p>a</p>"),
    ("<p>a<p>b", "<p>a</p~><p>b</p~>"),
    ("<ul><li>a<li>b</ul>", "<ul><li>a</li~><li>b</li~></ul>"),
    ("<ul><li>a<ul><li>b</ul><li>c</ul>", "<ul><li>a<ul><li>b</li~></ul></li~><li>c</li~></ul>"),
    ("<dl><dt>a<dd>b<dt>c</dl>", "<dl><dt>a</dt~><dd>b</dd~><dt>c</dt~></dl>"),
    (
      "<table><tr><td>a<td>b<tr><td>c</table>",
      "<table><tr><td>a</td~><td>b</td~></tr~><tr><td>c</td~></tr~></table>"
    ),
    ("a<br>b<br/>c", "a<br></br~>b<br></br~>c"),
    ("<div>a</p>b</div>", "<div>a!b</div>"),
    ("<b><p>a</b>b</p>", "<b><p>a!b</p></b~>"),
    ("<td>a</div></td>", "<td>a!</td>"),
    ("<div><span>a</div>b", "<div><span>a</span~></div>b"),
    ("<head><title>a</title>b", "<head><title>a</title></head~>b"),
    ("<head><meta charset=x><p>a", "<head><meta></meta~></head~><p>a</p~>"),
    ("<p>a</body></html> b", "<p>a!! b</p~>"),
    ("<x-y>a<x-z>b</x-y>", "<other>a<other>b</other~></other>"),
    ("<svg><path/><g/>a</svg>b", "<svg><other></other~><other></other~>a</svg>b"),
    ("<div/>a", "<div>a</div~>"),
    ("<?xml version='1.0'?><div/>a", "!<div></div~>a"),
    ("<h1>a<h2>b</h2>", "<h1>a</h1~><h2>b</h2>"),
    ("<a>b<a>c</a>", "<a>b</a~><a>c</a>"),
  ])
  func balancesElements(_ page: String, _ expected: String) {
    #expect(log(page) == expected)
  }

  @Test(arguments: [
    ("<script>if (a < b) '</p>'</script>c", "<script>if (a < b) '</p>'</script>c"),
    ("<SCRIPT>a</script >b", "<script>a</script>b"),
    ("<style>a</styles></style>b", "<style>a</styles></style>b"),
    ("<title>a<b>&amp;c</title>d", "<title>a<b>{&}c</title>d"),
    ("<textarea><p>&lt;</textarea>", "<textarea><p>{<}</textarea>"),
    ("<script>a", "<script>a</script~>"),
    ("<!-- a > b -->c", "!c"),
    ("<!-->a-->", "!a-->"),
    ("<!--a--!>b", "!b"),
    ("<!--a", "!"),
    ("<!DOCTYPE html>a", "!a"),
    ("<?php a ?>b", "!b"),
    ("a < b <3 </ p>c", "a < b <3 !c"),
    ("a <b", "a !"),
    ("<a href='x>y", "!"),
    ("<a href=\"a>b\" title='c>d'>e", "<a>e</a~>"),
    ("<", "<"), ("</", "</"), ("&", "&"), ("<!", "!"), ("", ""),
  ])
  func tellsMarkupFromText(_ page: String, _ expected: String) {
    #expect(log(page) == expected)
  }

  @Test(arguments: [
    ("&eacute;&Eacute;", "{é}{É}"), ("&#233;&#xe9;&#XE9;", "{é}{é}{é}"), ("&#233 ", "{é} "),
    ("&nbsp;", "{\u{A0}}"), ("&rsquo;&laquo;&hellip;&euro;&oelig;", "{’}{«}{…}{€}{œ}"),
    ("&eacutet&eacute", "{é}t{é}"),
    ("&copy 2025", "{©} 2025"), ("AT&T; R&D &unknown; &;", "AT&T; R&D &unknown; &;"),
    ("&#150;&#x92;", "{–}{’}"),
    ("&#0;&#xD800;&#x110000;&#99999999999999999999;", "{\u{FFFD}}{\u{FFFD}}{\u{FFFD}}{\u{FFFD}}"),
    ("&#;&#x;&#xg;", "&#;&#x;&#xg;"), ("&apos;&scaron;&gbreve;", "{'}{š}{ğ}"), ("&euro", "&euro"),
    ("a&amp;eacute;", "a{&}eacute;"),
  ])
  func decodesReferences(_ page: String, _ expected: String) {
    #expect(log(page) == expected)
  }

  @Test func readsAttributes() {
    var reader = HTMLReader(
      Array("<a HREF='/x?a=1&amp;b=2' title=&eacute;t&eacute; hidden data-x=\"1\" href=no>".utf8))
    #expect(reader.next() == .startElement)
    #expect(reader.attribute("href") == "/x?a=1&b=2")
    #expect(reader.attribute("title") == "été")
    #expect(reader.attribute("hidden") == "")
    #expect(reader.attribute("data-x") == "1")
    #expect(reader.attribute("dat") == nil)
  }
}

@Suite struct HTMLReaderInvariants {
  private static let scraps = [
    "<p>", "</p>", "<div class=a>", "</div>", "<b>", "</b>", "<td>", "<table>", "</table>", "<li>", "<ul>",
    "</ul>", "<br>",
    "<script>", "</script>", "<!--", "-->", "&eacute;", "&", "<", ">", "é", " ", "\n", "a", "<title>",
    "</title>", "<a href='",
    "'", "\"", "<svg>", "</svg>", "<x>", "</x>", "<head>", "</head>", "\0", "<!", "</", "=", "/>", "<button>",
    "<dd>", "<tr>",
  ]

  /// Events cover the input in order, and starts and ends nest.
  @Test(arguments: UInt64(1)...60)
  func coversTheInputInOrder(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let count = Int.random(in: 1...120, using: &generator)
    let page = (0..<count).map { _ in Self.scraps.randomElement(using: &generator) ?? "" }.joined()
    var reader = HTMLReader(Array(page.utf8))
    var offset = 0
    var open: [HTMLElement] = []
    reading: while true {
      let event = reader.next()
      #expect(reader.range.lowerBound == offset, "seed \(seed): \(page)")
      offset = reader.range.upperBound
      switch event {
      case .startElement:
        open.append(reader.element)
        #expect(reader.depth == open.count)
      case .endElement: #expect(open.popLast() == reader.element, "seed \(seed): \(page)")
      case .endOfDocument: break reading
      default: #expect(!reader.range.isEmpty, "seed \(seed): \(page)")
      }
    }
    #expect(offset == page.utf8.count, "seed \(seed): \(page)")
    #expect(open.isEmpty, "seed \(seed): \(page)")
    #expect(reader.next() == .endOfDocument)
  }

  /// A browser's rules make each of these a search through all open elements; here they must not.
  @Test(arguments: [
    ("<div>", "</em>"), ("<b>", "</p>"), ("<i>", "<p>"), ("<li>", "<tr>"), ("<x>", "</y>"),
    ("<table><tr><td>", "</div>"),
    ("<p><a>", "</b>"), ("&eacut", "&#"), ("<!-", "--"), ("<a ", "b='"), ("</", "<"), ("<script>", "</scrip"),
  ])
  func survivesDeepNesting(_ first: String, _ second: String) {
    let count = 100_000
    var reader = HTMLReader(
      Array((String(repeating: first, count: count) + String(repeating: second, count: count)).utf8))
    var balance = 0
    var deepest = 0
    reading: while true {
      switch reader.next() {
      case .startElement: balance += 1
      case .endElement: balance -= 1
      case .endOfDocument: break reading
      default: break
      }
      deepest = max(deepest, balance)
    }
    #expect(balance == 0)
    #expect(deepest <= 3 * count)
  }
}
