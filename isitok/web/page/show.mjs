// Shows pages: one element for each node, known by its id, kept and changed from page to page, so that the keyboard and a screen
// reader's place stay. No page is ever set as HTML: places go through `element.style`, which the page's policy allows.
const SVG = "http://www.w3.org/2000/svg", parser = new DOMParser();
const page = document.getElementById("page"), all = document.getElementById("all"), still = document.getElementById("still");
const said = document.getElementById("said"), abouts = document.getElementById("abouts"), icon = document.querySelector("link[rel=icon]");
const PLAIN = ["type", "name", "role", "tabindex", "inputmode", "aria-label", "aria-pressed", "aria-expanded", "aria-keyshortcuts", "aria-required"];
const known = new Map(); // elements, by the ids of their nodes
const drawings = new Map(); // what is drawn, by where, its number and how many of the same come before it there
const sources = new Map(); // the same by its number alone: it goes where it is wanted first, and copies of it elsewhere
const placed = new WeakSet(); // those that went somewhere
const faces = new Map(); // pictures of people that were drawn lately or may be next, the latest last: read before they are seen, and only once
const HELD = 40;
export const shown = {}; // what was told last
let saying = "", numbered = 0, met = new Set(), scrollers = new Map();
const at = new Map(); // how far parts are scrolled, as Python knows it

export function idOf(element) { return element?.closest?.("[data-id]")?.dataset.id ?? ""; }

function set(element, name, value) {
  if (value === null || value === undefined || value === "") element.removeAttribute(name);
  else if (element.getAttribute(name) !== String(value)) element.setAttribute(name, value);
}

function place(element, [x, y, w, h]) {
  const style = element.style;
  style.left = `${x}px`; style.top = `${y}px`; style.width = `${Math.max(1, w)}px`; style.height = `${Math.max(1, h)}px`;
}

function fill(parent, wanted) { // elements that are there already are moved as little as can be: one that is moved loses the keyboard
  const stay = new Set(wanted), gone = [...parent.children].filter((one) => !stay.has(one));
  if (gone.length === parent.childElementCount) { parent.replaceChildren(...wanted); return; } // in one go
  for (const one of gone) one.remove();
  let next = parent.firstElementChild;
  for (const one of wanted) if (one === next) next = next.nextElementSibling; else parent.insertBefore(one, next);
}

function kept(key, tag, make) {
  let element = known.get(key);
  if (!element || element.localName !== tag) {
    element = document.createElement(tag);
    element.id = `n${++numbered}`;
    make?.(element);
    known.set(key, element);
  }
  met.add(key);
  return element;
}

// Drawings

function draw(svg, spots, width, height) {
  if (svg.getAttribute("viewBox") !== `0 0 ${width} ${height}`) { set(svg, "viewBox", `0 0 ${width} ${height}`); set(svg, "width", width); set(svg, "height", height); }
  const counted = new Map();
  fill(svg, spots.map(([number, x, y]) => {
    const nth = counted.get(number) ?? 0, key = `${svg.dataset.of} ${number} ${nth}`;
    counted.set(number, nth + 1);
    let group = drawings.get(key);
    if (!group) {
      const source = sources.get(number);
      group = placed.has(source) ? source.cloneNode(true) : source;
      placed.add(source);
      drawings.set(key, group);
    }
    set(group, "transform", `translate(${x} ${y})`);
    return group;
  }));
}

function read(told) { // all at once; what can't be read leaves a gap
  const numbers = Object.keys(told).map(Number);
  const groups = (of) => parser.parseFromString(`<svg xmlns="${SVG}">${of.map((number) => `<g>${told[number]}</g>`).join("")}</svg>`, "image/svg+xml");
  const whole = groups(numbers), bad = whole.querySelector("parsererror");
  for (const [nth, number] of numbers.entries()) {
    const page = bad ? groups([number]) : whole;
    const group = page.documentElement.children[bad ? 0 : nth];
    sources.set(number, page.querySelector("parsererror") ? document.createElementNS(SVG, "g") : group);
    for (const image of group.querySelectorAll("image")) face(image.getAttribute("href"));
  }
  for (const href of [...faces.keys()].slice(0, -HELD)) faces.delete(href);
}

function face(href) { // a browser makes a drawing anew, as a page of its own, if nothing has held it meanwhile
  const held = faces.get(href) ?? Object.assign(new Image(), { src: href });
  faces.delete(href);
  faces.set(href, held);
}

export function draw_ahead(text) {
  read(JSON.parse(text));
}

function sheet(of) { // the drawing of what scrolls
  const key = `svg ${of}`;
  let svg = known.get(key);
  if (!svg) {
    svg = document.createElementNS(SVG, "svg");
    set(svg, "aria-hidden", "true"); set(svg, "focusable", "false");
    svg.dataset.of = of;
    known.set(key, svg);
  }
  met.add(key);
  return svg;
}

// Elements

function element(told) {
  const one = kept(told.id, told.tag, (fresh) => { fresh.dataset.id = told.id; });
  if (told.at) {
    one.classList.add("node");
    one.classList.toggle("fixed", !!told.fixed);
    place(one, told.at);
  } else if (told.tag === "ol") one.className = "list";
  for (const name of PLAIN) set(one, name, name === "name" && told.name ? `q ${told.name}` : told[name]);
  describe(one, told);
  if (told.tag === "input" && told.type !== "text") { one.checked = told.checked; one.defaultChecked = told.checked; }
  if (told.letters) field(one, told);
  if (told.text !== undefined && one.textContent !== told.text) write(one, told);
  if (told.kids) hold(one, told);
  set(one, "aria-labelledby", told.labelledby ? known.get(told.labelledby)?.id : null);
  return one;
}

function write(one, told) { // what comes into a status line is announced where the line was there before
  if (told.role === "status" && !one.isConnected) setTimeout(() => { one.textContent = told.text; }, 50);
  else one.textContent = told.text;
}

function describe(one, told) {
  let about = null;
  if (told.about) {
    about = kept(`about ${told.id}`, "span");
    if (about.textContent !== told.about) about.textContent = told.about;
    if (!about.isConnected) abouts.append(about);
  }
  set(one, "aria-describedby", about?.id);
}

function field(one, told) {
  one.classList.add("text");
  set(one, "maxlength", told.most); set(one, "autocomplete", "off"); set(one, "spellcheck", "false");
  Object.assign(one.style, told.letters);
  if (one !== document.activeElement || again.has(told.id)) if (one.value !== told.value) one.value = told.value;
}
let again = new Set(); // fields whose text is told again

function hold(one, told) {
  const kids = told.kids.map(element);
  if (told.legend) {
    const legend = kept(`legend ${told.id}`, "legend");
    if (legend.textContent !== told.legend) legend.textContent = told.legend;
    kids.unshift(legend);
  }
  fill(one, told.scrolls ? [scroller(told, kids)] : kids);
}

function scroller(told, kids) { // the browser scrolls it: fingers, wheel, keys
  const to = scrollers.get(told.scrolls), frame = kept(`scroll ${told.id}`, "div", (fresh) => {
    fresh.className = "scroll";
    fresh.dataset.scrolls = told.scrolls;
    fresh.append(Object.assign(document.createElement("div"), { className: "all" }));
  });
  if (!to) return frame;
  const [, , w, h] = to.at;
  place(frame, to.at);
  frame.classList.toggle("leaves", to.leaves);
  frame.firstChild.style.height = `${to.content}px`;
  frame.dataset.id = told.id;
  set(frame, "tabindex", told.more && to.content > h ? 0 : null);
  set(frame, "role", told.more ? "group" : null);
  set(frame, "aria-label", told.more ? told["aria-label"] : null);
  const svg = sheet(to.id);
  draw(svg, to.spots, w, to.content);
  fill(frame.firstChild, [svg, ...kids]);
  return frame;
}

// Pages

export function show(text) {
  const told = JSON.parse(text);
  Object.assign(shown, told);
  read(told.new);
  again = new Set(told.fields); met = new Set();
  scrollers = new Map(shown.scrollers.map((one) => [one.id, one]));
  const body = scrollers.get("page"), parts = shown.elements, [width, height] = shown.size;
  place(page, body.at);
  all.style.height = `${body.content}px`;
  const svg = sheet("page");
  draw(svg, body.spots, body.at[2], Math.max(body.content, body.at[3]));
  const marks = ["header", "main", "footer"].map((tag) => { const mark = all.querySelector(`:scope > ${tag}`); fill(mark, parts[tag].map(element)); return mark; });
  fill(all, [svg, ...marks]);
  still.dataset.of = "still";
  draw(still, shown.still, width, height);
  for (const key of known.keys()) if (!met.has(key)) { known.get(key).remove(); known.delete(key); at.delete(key.replace(/^scroll /, "")); }
  for (const number of told.gone) sources.delete(number);
  if (told.gone.length) for (const key of drawings.keys()) if (!sources.has(+key.split(" ").at(-2))) drawings.delete(key);
  if (told.colours) colour(told.colours);
  document.body.classList.toggle("hidden", shown.hidden);
  if (document.title !== shown.title) { document.title = shown.title; icon.href = shown.hidden ? "clock.svg" : "icon.svg"; }
  if (told.said) say(told.said);
  else if (told.came) said.textContent = saying = ""; // nothing of the page before is left
  scroll(told.to); // last, as both have the browser lay the page out
  focus(told.came);
}

function scroll(to) {
  for (const [id, top] of Object.entries(to)) {
    const part = id === "page" ? page : known.get(`scroll ${id}`);
    if (part && Math.abs(part.scrollTop - top) > 1) part.scrollTop = top;
    if (part) at.set(id, Math.round(part.scrollTop));
  }
}

export function scrolled() { // which parts the browser has scrolled since Python was told: asked, as its event comes later
  const now = [["page", page], ...[...all.querySelectorAll(".scroll")].map((part) => [part.dataset.scrolls, part])];
  const moved = now.map(([id, part]) => [id, Math.round(part.scrollTop)]).filter(([id, top]) => at.get(id) !== top);
  for (const [id, top] of moved) at.set(id, top);
  return Object.fromEntries(moved);
}

function focus(came) { // only where the page has changed, or Python has moved it
  const wanted = known.get(shown.focus), part = known.get(`scroll ${shown.focus}`), to = part?.tabIndex === 0 ? part : wanted;
  if (!to || to === document.activeElement) return;
  if (came || shown.focus !== focus.last || !document.activeElement || document.activeElement === document.body) to.focus({ preventScroll: true });
  focus.last = shown.focus;
}

function colour([paper, brand, ink]) {
  document.body.style.background = paper;
  document.documentElement.style.setProperty("scrollbar-color", `${ink} ${paper}`);
  document.documentElement.style.accentColor = brand;
}

function say(text) { // the same words once more are news, too
  said.textContent = "";
  saying = text;
  setTimeout(() => { said.textContent = saying; }, 50);
}
