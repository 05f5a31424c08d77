// Starts the game: Python, the code, the packs, and then the title.
import { bytes, keep, memory, school } from "./load.mjs";
import { loadPyodide } from "./pyodide/pyodide.mjs";
import { hear, rests, size, tick, takes } from "./hear.mjs";
import { draw_ahead, show } from "./show.mjs";
import { lay, unzipped } from "./unpack.mjs";

const FONTS = ['400 20px "Atkinson Hyperlegible Next"', '600 20px "Atkinson Hyperlegible Next"', '700 20px "Atkinson Hyperlegible Next"', '600 20px "Lexend"', '700 20px "Lexend"', '800 20px "Lexend"'];
const pen = document.createElement("canvas").getContext("2d"), sounds = new Map();
pen.textRendering = "geometricPrecision";
const file = document.getElementById("file");
let front = null, timer = 0, pressed = false, spoken = null;

const there = new Set();
const RARE = /[^\u0000-\u036f\u1e00-\u1eff\u2000-\u2122]/; // Greek and Cyrillic, for one: only the last of the typefaces has them
function come(font, words) { // a typeface that nobody has used before is fetched; until it is there, words are as wide as in another
  const wanted = RARE.test(words) ? font : font.split(",")[0], cut = wanted.replace(/ [\d.]+px/, "");
  if (there.has(cut)) return;
  there.add(cut);
  if (!document.fonts.check(wanted)) document.fonts.load(wanted).then(() => front?.letters_came());
}

const local = () => (globalThis.speechSynthesis?.getVoices() ?? []).filter((voice) => voice.localService && voice.lang.toLowerCase().startsWith("en"));

// What Python may call.
globalThis.isitok = {
  show,
  draw_ahead,
  width(font, words) {
    if (pen.font !== font) pen.font = font;
    come(font, words);
    return pen.measureText(words).width;
  },
  kept: (key) => localStorage.getItem(key),
  keep(key, words) { if (words) localStorage.setItem(key, words); else localStorage.removeItem(key); },
  wake(seconds) { clearTimeout(timer); if (seconds >= 0) timer = setTimeout(tick, seconds * 1000 + 1); },
  full_screen() { (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen?.())?.catch(() => {}); },
  ask_for_file: () => file.click(),
  copy: (words) => { navigator.clipboard?.writeText(words).catch(() => {}); },
  download(name, content) {
    const link = Object.assign(document.createElement("a"), { download: name, href: URL.createObjectURL(new Blob([content])) });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  },
  unpack(name) { // at once, as somebody waits for it
    const asked = new XMLHttpRequest();
    asked.open("GET", name, false);
    asked.overrideMimeType("text/plain; charset=x-user-defined");
    try { asked.send(); } catch { return; }
    if (asked.status === 200) py.unpackArchive(Uint8Array.from(asked.response, (sign) => sign.charCodeAt(0) & 255), "zip", { extractDir: "/app" });
  },
  async play(name, volume) {
    if (!pressed) return;
    if (!sounds.has(name)) sounds.set(name, new Audio(`sounds/${name}.wav`));
    const sound = sounds.get(name);
    sound.volume = volume;
    sound.currentTime = 0;
    await sound.play().catch(() => {});
  },
  voices: () => local().map((voice) => voice.name),
  say(words, name, rate, volume, ended) {
    const voice = local().find((one) => one.name === name), saying = new SpeechSynthesisUtterance(words);
    if (!voice) { ended(false); return; }
    speechSynthesis.cancel();
    Object.assign(saying, { voice, lang: voice.lang, rate, volume, onend: () => ended(true), onerror: () => ended(false) });
    spoken = saying; // Chrome forgets what nobody holds
    speechSynthesis.speak(saying);
  },
  hush() { spoken = null; globalThis.speechSynthesis?.cancel(); },
};
for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => { pressed = true; }, { capture: true });
globalThis.speechSynthesis?.getVoices(); // Chrome looks for them once it is asked

async function python(files) { // from the second start on as it was left by the build, if that is here and whole: it has loaded all then
  const indexURL = new URL("pyodide/", location.href).href;
  try {
    const left = await memory(files);
    if (left) {
      const found = await loadPyodide({ indexURL, _loadSnapshot: left });
      structuredClone(left.buffer, { transfer: [left.buffer] }); // Pyodide holds on to these 31 MB: taken away, they are freed
      document.documentElement.dataset.memory = "1";
      return found;
    }
  } catch { /* as if there were none */ }
  return loadPyodide({ indexURL });
}

const files = JSON.parse(new TextDecoder().decode(await bytes("files.json"))).files;
const [py, code, set] = await Promise.all([
  python(files),
  bytes("app.zip").then(unzipped),
  school(),
  ...FONTS.map((font) => document.fonts.load(font)),
]);
lay(py, code);
const told = { query: [...new URLSearchParams(location.search)], status: set.status, school: set.text, window: size(), led: !!files["led.zip"] };
const browser = py.pyimport("isitok.web.browser"), leads = told.led && browser.leads(JSON.stringify(told));
if (leads) py.unpackArchive(await bytes("led.zip"), "zip", { extractDir: "/app/isitok" });
else py.FS.writeFile("/app/isitok/_packs.json", new Uint8Array(await bytes("packs.json")));
front = browser.begin(JSON.stringify({ ...told, led: leads, window: size() }));
document.documentElement.dataset.ready = "1";
hear(front);
takes(file, py.FS);
keep(leads);
rests();
