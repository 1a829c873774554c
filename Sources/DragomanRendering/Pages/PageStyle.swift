import DragomanMatching

/// The style sheet of the pages: no external resource, light and dark, for screen, narrow screen and paper.
enum PageStyle {
  /// Adds the rules that all pages share, with the colours of the classes.
  static func append(to sink: ByteSink) {
    sink.append(shared)
    for termClass in TermClass.allCases {
      sink.append(".c-\(termClass.rawValue){--k:\(termClass.colors.light)}\n")
    }
    sink.append("@media (prefers-color-scheme:dark){\n")
    sink.append(dark)
    for termClass in TermClass.allCases {
      sink.append(".c-\(termClass.rawValue){--k:\(termClass.colors.dark)}\n")
    }
    sink.append("}\n")
    // Paper is white, whatever the screen was.
    sink.append("@media print{\n:root{--paper:#fff;--raised:#fff;--ink:#000;--soft:#444;--line:#bbb}\n")
    for termClass in TermClass.allCases {
      sink.append(".c-\(termClass.rawValue){--k:\(termClass.colors.light)}\n")
    }
    sink.append("}\n")
  }

  private static let shared = """
    :root{color-scheme:light dark;--paper:#fbfaf7;--raised:#fff;--ink:#22201d;--soft:#67615a;--line:#e2ddd4;\
    --accent:#1d4d9e;--k:#57514a;\
    --serif:"Iowan Old Style","Palatino Linotype",Palatino,"Book Antiqua",Charter,"Liberation Serif",Georgia,serif;\
    --sans:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue","Liberation Sans",Arial,sans-serif}
    *{box-sizing:border-box}
    html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
    body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans)}
    a{color:inherit}
    :focus-visible{outline:2px solid var(--accent);outline-offset:2px;border-radius:2px}
    .meta{color:var(--soft);font-size:.85rem;margin:0}
    .meta span+span::before{content:"·";margin:0 .5em}
    .class{color:var(--k);font-weight:600}

    """

  private static let dark = """
    :root{--paper:#191817;--raised:#242220;--ink:#e9e5de;--soft:#a8a199;--line:#3a3734;--accent:#97baff;--k:#c6beb3}

    """

  /// The rules of the annotated article.
  static let article = """
    .page{max-width:78rem;margin:0 auto;padding:2.5rem 2rem 5rem;display:grid;\
    grid-template-columns:minmax(0,40rem) minmax(18rem,24rem);column-gap:4rem;justify-content:space-between}
    .top{grid-column:1/-1;border-bottom:1px solid var(--line);padding-bottom:1rem;margin-bottom:2rem}
    .top h1{font:600 1.9rem/1.25 var(--serif);margin:0 0 .5rem;text-wrap:balance}
    article{font:1.1875rem/1.7 var(--serif);hyphens:manual;overflow-wrap:break-word}
    article p,article h1{white-space:pre-wrap;position:relative;margin:0 0 1.05em}
    article h1{font-size:1.9rem;line-height:1.25;font-weight:600;margin-bottom:.8em}
    .t{border-bottom:2px solid var(--k);border-bottom-color:color-mix(in srgb,var(--k) 60%,transparent);\
    background:color-mix(in srgb,var(--k) 8%,transparent);padding:.05em 0;cursor:help;scroll-margin:30vh;\
    -webkit-box-decoration-break:clone;box-decoration-break:clone;border-radius:2px 2px 0 0}
    .t .t{background:none;border-bottom-width:1px}
    .cand{border-bottom-style:dotted;background:none}
    .part{border-bottom-style:dashed}
    .t:hover,.t:focus,.same{background:color-mix(in srgb,var(--k) 22%,transparent)}
    .t:target{outline:2px solid var(--k);outline-offset:2px}
    .tip{display:none;position:absolute;z-index:9;left:0;margin-top:1.75em;width:max-content;max-width:min(24rem,100%);\
    padding:.7rem .9rem;background:var(--raised);color:var(--ink);border:1px solid var(--line);\
    border-left:4px solid var(--k);border-radius:5px;box-shadow:0 6px 24px rgb(0 0 0/.18);\
    font:400 .875rem/1.45 var(--sans);white-space:normal;text-indent:0;cursor:auto}
    .t:hover:not(:has(.t:hover))>.tip,.t:focus>.tip{display:block}
    body.quiet .tip{display:none!important}
    @supports (anchor-scope:all){\
    .t{anchor-name:--t;anchor-scope:--t}\
    .t>.tip{position:absolute;position-anchor:--t;inset:auto;position-area:bottom span-right;margin:.3rem 0;\
    max-width:24rem;position-try-fallbacks:flip-inline,flip-block,flip-block flip-inline}\
    article p,article h1{position:static}}
    .tip>span{display:block}
    .tip .en{font-weight:650;font-size:1.05rem}
    .guess{font-style:italic;text-decoration:underline dotted;color:var(--soft)}
    .tip .no{font-style:italic;color:var(--soft)}
    .tip .fr{font-family:var(--serif);font-size:.95rem;margin-top:.15rem}
    .tip .about,.tip .note{color:var(--soft);font-size:.8rem;margin-top:.3rem}
    .tip .note{border-top:1px solid var(--line);padding-top:.3rem}
    .furniture{color:var(--soft);font-family:var(--sans);font-size:.85em}
    p.furniture{border-left:3px solid var(--line);padding-left:.8rem}
    p.furniture::before{content:attr(data-reason);float:right;margin-left:1em;font-size:.7rem;line-height:1.4;\
    padding:0 .4em;border:1px solid var(--line);border-radius:3px}
    .gl{display:none;font:500 .72em/1 var(--sans);color:var(--k)}
    body:has(#english:checked) .gl{display:inline}
    .terms{font-size:.9rem;align-self:start;position:sticky;top:1.5rem;max-height:calc(100vh - 3rem);overflow:auto;\
    scrollbar-width:thin;padding-right:.5rem}
    .terms h2{font-size:1rem;margin:0 0 .6rem}
    .switch{display:block;margin:0 0 .7rem;cursor:pointer}
    .classes{border:0;margin:0 0 1rem;padding:0;display:flex;flex-wrap:wrap;gap:.35rem}
    .classes legend{padding:0;margin-bottom:.35rem;color:var(--soft);font-size:.8rem}
    .classes label{border:1px solid color-mix(in srgb,var(--k) 45%,transparent);border-radius:1em;\
    padding:.05rem .6rem .05rem .35rem;color:var(--k);font-size:.8rem;cursor:pointer;white-space:nowrap}
    .classes input{accent-color:var(--k);margin:0 .3em 0 0;vertical-align:-.12em;width:.95em;height:.95em}
    .terms ol{list-style:none;margin:0;padding:0;border-top:1px solid var(--line)}
    .terms li{border-bottom:1px solid var(--line);padding:.45rem .2rem .45rem .7rem;border-left:3px solid var(--k);\
    margin:.15rem 0}
    .terms li.cand{border-left-style:dotted}
    .terms .fr{font:600 1rem/1.35 var(--serif)}
    .terms .fr a{text-decoration:none}
    .terms .fr a:hover{text-decoration:underline}
    .terms .en{display:block}
    .terms .no{font-style:italic;color:var(--soft)}
    .terms .about{display:block;color:var(--soft);font-size:.78rem}
    .terms .about a{padding:0 .2em}
    @media (max-width:62rem){.page{grid-template-columns:minmax(0,1fr);padding:1.25rem 1.1rem 3rem}\
    .terms{position:static;max-height:none;margin-top:2.5rem;padding:1.5rem 0 0;border-top:2px solid var(--line)}\
    article{font-size:1.1rem;line-height:1.65}article,.top{max-width:40rem}.top h1,article h1{font-size:1.55rem}}
    @media print{@page{margin:2cm}.page{display:block;padding:0;max-width:none}.tip,.switch,.classes{display:none!important}\
    article{font-size:11pt;line-height:1.55}article,.top{max-width:none}.top{margin-bottom:1em}.links{display:none}\
    .t{background:none;border-bottom-width:1px}\
    .gl{display:inline;font:500 7.5pt/1 var(--sans)}\
    .terms{position:static;max-height:none;overflow:visible;margin-top:2em;font-size:9pt}\
    .terms ol{columns:2;column-gap:1.5em}.terms li{break-inside:avoid}.terms .fr{font-size:10pt}h2{break-after:avoid}\
    article p{orphans:3;widows:3}}

    """

  /// The rules of a page that holds term lists only.
  static let list = """
    main{max-width:64rem;margin:0 auto;padding:2.5rem 2rem 5rem}
    h1{font:600 1.7rem/1.25 var(--serif);margin:0 0 .4rem}
    section+section{margin-top:3.5rem}
    .wide{overflow-x:auto;margin-top:1.4rem}
    table{border-collapse:collapse;width:100%;font-size:.95rem}
    th{text-align:left;font-size:.8rem;color:var(--soft);font-weight:600}
    th,td{padding:.5rem .8rem;border-bottom:1px solid var(--line);vertical-align:top}
    thead th{border-bottom:2px solid var(--line)}
    tbody th{font:600 1.05rem/1.4 var(--serif);color:var(--ink);border-left:3px solid var(--k)}
    .cand th{border-left-style:dotted}
    .number{text-align:right;font-variant-numeric:tabular-nums}
    .no{font-style:italic;color:var(--soft)}
    .about{color:var(--soft);font-size:.8rem}
    .guess{font-style:italic;color:var(--soft)}
    .alt{color:var(--soft)}
    @media (max-width:40rem){main{padding:1.25rem 1rem 3rem}th,td{padding:.4rem}}
    @media print{main{padding:0;max-width:none}body{font-size:9.5pt}tr{break-inside:avoid}thead{display:table-header-group}}

    """

  /// Adds the rules that hide the marks of a class when its box is not ticked.
  static func appendClassSwitches(_ classes: [TermClass], to sink: ByteSink) {
    for termClass in classes {
      let name = termClass.rawValue
      sink.append(
        "body:has(#c-\(name):not(:checked)) .t.c-\(name){border-color:transparent;background:none}\n")
      sink.append("body:has(#c-\(name):not(:checked)) .gl.c-\(name){display:none}\n")
      sink.append("body:has(#c-\(name):not(:checked)) .terms li.c-\(name){display:none}\n")
    }
  }
}
