/* Plain ES5, copied and not bundled: tells people with an old Office what to do instead of an empty pane. */
(function () {
  var text =
    "本机的 Excel 版本较旧（Office 2016、2019 或更早），打不开这个面板。" +
    "请改用：Excel 2021、Microsoft 365、网页版 Excel，或不需要安装的“绩效自评助手”离线网页（用浏览器打开 selfeval.html）。";
  var isOld = !!document.documentMode || typeof Promise === "undefined" || typeof Symbol === "undefined";

  function show() {
    var place = document.getElementById("guard-text");
    if (place) place.textContent = text;
  }

  if (isOld) document.addEventListener("DOMContentLoaded", show);
})();
