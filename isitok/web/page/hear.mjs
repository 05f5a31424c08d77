// What is done to the page, told to Python: keys, presses, fields, scrolling, the browser's Back.
import { idOf, scrolled, shown } from "./show.mjs";

const SINGLE = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead", "Process", "Unidentified"]);
const media = { dark: "(prefers-color-scheme: dark)", contrast: "(prefers-contrast: more), (forced-colors: active)", still: "(prefers-reduced-motion: reduce)", touch: "(hover: none) and (pointer: coarse)" };
const MOST = 17 * 1024 * 1024;
let front = null, keyed = false, pointed = false, guarded = false, composing = false, taken = "";

export function size() {
  const wishes = Object.entries(media).map(([name, query]) => [name, matchMedia(query).matches]);
  const { clientWidth: width, clientHeight: height } = document.documentElement; // not the window's, which grows where fingers make all smaller
  return { width, height, ...Object.fromEntries(wishes) };
}

export function hear(python) {
  front = python;
  addEventListener("keydown", keyDown, true);
  addEventListener("keyup", keyUp, true);
  addEventListener("pointerdown", down);
  addEventListener("pointerup", up);
  addEventListener("pointercancel", cancel);
  addEventListener("mousedown", (event) => { if (pointed) event.preventDefault(); }); // a finger's comes once it was lifted, and would take the keyboard to what has come there
  addEventListener("pointermove", (event) => { if (shown.rests && event.pointerType === "mouse") call((to) => to.move(event.clientX, event.clientY)); });
  addEventListener("click", click);
  addEventListener("contextmenu", (event) => { if (shown.switches) event.preventDefault(); }); // then it is one of two
  addEventListener("focusin", (event) => { const id = idOf(event.target); if (id) call((to) => to.focused(id, keyed)); });
  addEventListener("input", (event) => { if (!event.isComposing && !composing) typed(event.target); });
  addEventListener("compositionstart", () => { composing = true; });
  addEventListener("compositionend", (event) => { composing = false; typed(event.target); });
  addEventListener("resize", resized);
  for (const query of Object.values(media)) matchMedia(query).addEventListener("change", resized);
  addEventListener("beforeprint", () => call((to) => to.resized(JSON.stringify({ ...size(), width: 1040, height: 720 })))); // a sheet of A4 on its side
  addEventListener("afterprint", resized);
  addEventListener("popstate", back);
  addEventListener("wheel", wheel, { passive: true });
}

function call(does) { // first of all, Python learns where the page is scrolled to
  const moved = scrolled();
  if (Object.keys(moved).length) front.scrolled(JSON.stringify(moved));
  const found = does(front);
  guard();
  rests();
  return found;
}

// In spare moments, what comes later is loaded, and what a press will lead to is made ready.
const spare = globalThis.requestIdleCallback ?? ((does) => setTimeout(does, 50));
let resting = false;
export function rests() { if (!resting) { resting = true; spare(() => { resting = false; if (front.idle()) rests(); }); } }

export function tick() { if (front) call((to) => to.tick()); }

function resized() { call((to) => to.resized(JSON.stringify(size()))); }

function keyDown(event) { // on a Mac, Option types the #; elsewhere AltGr types some sign
  if (event.isComposing || SINGLE.has(event.key)) return;
  if (event.key === "Escape" && document.fullscreenElement) { document.exitFullscreen(); event.preventDefault(); return; } // and nothing else
  keyed = true;
  const told = { key: event.key, held: (event.ctrlKey || event.altKey || event.metaKey) && !"#?!".includes(event.key), more: event.shiftKey, on: idOf(document.activeElement) };
  if (event.repeat && (event.key === "Enter" || event.key === " ")) { event.preventDefault(); return; }
  taken = call((to) => to.key(JSON.stringify(told))) ? event.key : "";
  if (taken) { event.preventDefault(); event.stopPropagation(); }
}

function keyUp(event) { // Firefox presses what has the keyboard when Space is let go
  if (event.key === taken) event.preventDefault();
  taken = "";
  front.let_go();
}

const inText = (event) => event.target.matches?.(".text");

function down(event) {
  if (event.button > 0) return;
  keyed = false;
  pointed = false;
  if (!inText(event)) call((to) => to.down(event.clientX, event.clientY, event.pointerType !== "mouse"));
}

function up(event) {
  if (inText(event) || event.button === 1 || (event.button === 2 && !shown.switches)) return;
  pointed = true;
  call((to) => to.up(event.clientX, event.clientY, event.button === 2));
}

function cancel() { call((to) => to.up(-1, -1, false)); } // the browser scrolls: nothing is pressed

function click(event) { // without a pointer: a screen reader's press, or another program's
  const was = pointed, id = idOf(event.target);
  pointed = false;
  if (was || !id || inText(event)) restore(event.target);
  else { call((to) => to.press(id)); restore(event.target); }
}

function restore(target) { // what is chosen is for Python to say, and it was said before the browser chose
  if (target instanceof HTMLInputElement && target.type !== "text") {
    for (const one of document.querySelectorAll("input.node")) if (one.type !== "text") one.checked = one.defaultChecked;
  }
}

function typed(target) { const id = idOf(target); if (id && target.matches(".text")) call((to) => to.typed(id, target.value)); }

function wheel(event) { // over what stands still
  if (event.target.closest?.(".fixed") && !event.ctrlKey) document.getElementById("page").scrollBy(0, event.deltaY);
}

// A pack or a lesson that was sent: chosen, or dropped on the page. Elsewhere a drop does nothing: it mustn't lead away.
export function takes(input, disk) {
  const comes = async (file) => {
    if (!file || !front.takes_files) return;
    const path = front.place_for(file.name);
    disk.writeFile(path, new Uint8Array(await file.slice(0, MOST).arrayBuffer())); // what is larger is refused for that
    call((to) => to.came(path));
  };
  input.addEventListener("click", (event) => event.stopPropagation()); // the page's own, which is nobody's press
  input.addEventListener("change", () => { comes(input.files[0]); input.value = ""; });
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", (event) => { event.preventDefault(); comes(event.dataTransfer?.files[0]); });
}

// Back: one entry of the history stands between this page and the one before, for as long as there is something to go back from.
// It holds nothing, and has this page's address.
function guard() { if (!guarded && front.goes_back && navigator.userActivation?.hasBeenActive !== false) { history.pushState(null, ""); guarded = true; } }

function back() {
  guarded = false;
  if (!call((to) => to.back())) history.back();
}
