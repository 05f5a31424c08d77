// A plain script that any browser reads: says what is missing where the game can't start. Features are tried, not names.
(function () {
  var wait = document.getElementById("wait"), has;
  try {
    new DecompressionStream("deflate-raw");
    has = "noModule" in document.createElement("script") && typeof WebAssembly.Tag === "function" && typeof structuredClone === "function" && typeof BigInt64Array === "function" && new RegExp("(?<=a)b").test("ab") && CSS.supports("inset", "0");
  } catch (error) { has = false; }
  if (!has) {
    wait.textContent = "This browser is too old to play: Chrome or Edge from 112, Firefox from 113 and Safari from 16.4 on.";
    document.documentElement.setAttribute("data-old", "1");
  }
})();
