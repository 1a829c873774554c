/// The one script of the article page. The page is complete without it.
enum PageScript {
  /// Shows all places of the term under the pointer or the focus, and puts an open tooltip away on Escape.
  static let highlight = """
    (function(){var d=document,on=[];
    function mark(e){var t=e.target.closest&&e.target.closest("[data-term]");
    on.forEach(function(x){x.classList.remove("same")});on=[];d.body.classList.remove("quiet");
    if(t){on=[].slice.call(d.querySelectorAll('.t[data-term="'+t.dataset.term+'"]'));
    on.forEach(function(x){x.classList.add("same")})}}
    d.addEventListener("mouseover",mark);d.addEventListener("focusin",mark);
    d.addEventListener("keydown",function(e){if(e.key==="Escape")d.body.classList.add("quiet")})})();

    """
}
