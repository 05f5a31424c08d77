// Keeps one version whole, so that the next start needs no network. A new version is fetched beside it, file by file, each by
// its sum; only when all of it is there, and no window is open any more, does it take the other's place: nothing changes in
// the middle of a lesson. What is missing or isn't what the list says leaves everything as it was.
//
// led.zip, what an adult leads, is kept only once a page has said that it may be, and memory.zip, from which later starts go
// on, once the first one's title has stood for a while; school.json, what a school has set, is
// asked for at each start, and its last answer stands in for it where there is no network.
"use strict";
const SUM = "LIST_SUM"; // of files.json; the build writes it here
const KEPT = `isitok-${SUM}`, SET = "isitok-school", LED = "led.zip", MEMORY = "memory.zip";
const here = name => new URL(name, registration.scope).href;
const nameOf = url => url.split(/[?#]/)[0].slice(registration.scope.length) || "index.html";
const sumOf = async data => [...new Uint8Array(await crypto.subtle.digest("SHA-256", data))].map(each => each.toString(16).padStart(2, "0")).join("");

addEventListener("install", event => event.waitUntil(keepAll()));
addEventListener("activate", event => event.waitUntil(clearOld()));
addEventListener("message", event => event.waitUntil(event.data.memory ? keepOne(MEMORY) : event.data.led ? keepOne(LED) : dropLed()));
addEventListener("fetch", event => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(registration.scope)) event.respondWith(answer(nameOf(url)));
});

async function keepAll() {
  const list = await checked("files.json", SUM), { files } = await list.clone().json(), kept = await caches.open(KEPT);
  const led = await isKept(LED), left = Object.keys(files).filter(name => name !== MEMORY && (name !== LED || led));
  try {
    const some = async () => { for (let name; (name = left.shift()); ) await keep(kept, name, files[name]); };
    await Promise.all(Array.from({ length: 6 }, some));
    await kept.put(here("files.json"), list);
    await ask(); // what the school has set, for a start without a network
  } catch (error) {
    left.length = 0;
    await caches.delete(KEPT);
    throw error;
  }
}

async function keep(kept, name, sum) {
  if (await kept.match(here(name))) return; // by an attempt that was ended
  const old = await caches.match(here(name)); // of another version
  const same = old && (await sumOf(await old.clone().arrayBuffer())) === sum;
  await kept.put(here(name), same ? old : await checked(name, sum));
}

async function checked(name, sum) {
  for (const cache of ["default", "reload"]) { // what the browser has of it may be older than the list
    const answer = await fetch(here(name === "index.html" ? "" : name), { cache, redirect: "error" }); // some hosts lead from one to the other
    if (answer.ok && (await sumOf(await answer.clone().arrayBuffer())) === sum) return answer;
  }
  throw new Error(`${name} isn't what files.json says`);
}

async function clearOld() {
  for (const name of await caches.keys()) if (name.startsWith("isitok-") && name !== KEPT && name !== SET) await caches.delete(name);
}

async function keepOne(name) {
  const kept = await caches.open(KEPT), list = await kept.match(here("files.json"));
  if (list) { const sum = (await list.json()).files[name]; if (sum) await keep(kept, name, sum); }
}

async function dropLed() {
  for (const name of await caches.keys()) if (name.startsWith("isitok-")) await (await caches.open(name)).delete(here(LED));
}

const isKept = async name => Boolean(await caches.match(here(name)));

async function answer(name) {
  if (name === "school.json") return ask();
  const kept = await caches.open(KEPT), found = await kept.match(here(name));
  if (found) return found;
  const list = await kept.match(here("files.json")), sum = list && (await list.json()).files[name];
  return sum ? checked(name, sum).catch(() => Response.error()) : fetch(here(name));
}

// A file that isn't there any more is an answer, too; a server that fails, or leads elsewhere, is none.
async function ask() {
  const set = await caches.open(SET), place = here("school.json");
  const answer = await fetch(place, { cache: "no-store" }).catch(() => null);
  if (answer && !answer.redirected && (answer.ok || [404, 410].includes(answer.status))) {
    await set.put(place, new Response(answer.ok ? await answer.clone().text() : "", { headers: { "X-Status": answer.ok ? 200 : 404 } }));
    return answer;
  }
  const last = await set.match(place);
  return last ? new Response(last.headers.get("X-Status") === "200" ? await last.text() : null, { status: Number(last.headers.get("X-Status")) }) : answer || Response.error();
}
