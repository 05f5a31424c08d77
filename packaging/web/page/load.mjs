// What the page fetches, and what it says where that fails. Nothing is asked of any other place.
import { unzipped } from "./unpack.mjs";

if (document.documentElement.dataset.old) throw new Error("this browser is too old"); // old.js has said so: nothing starts
const MEMORY = "memory.zip", STANDS = 20; // seconds for which the title stands before more is fetched than a start needs
const wait = () => document.getElementById("wait");

/** A file of the game's as bytes. If it can't be had, the page says so, with its name, for whoever looks after it. */
export async function bytes(name) {
  const answer = await fetch(name).catch(() => null);
  if (answer?.ok) return answer.arrayBuffer();
  fail(name);
  throw new Error(name);
}

/** Say that a part of the game is missing. */
export function fail(name) {
  wait().textContent = `Part of #isitok? didn’t load. Try again, or show IT: ${name}.`;
  wait().hidden = false;
}

/** What the school has set: 404 where there is no such file, 0 where nobody answers. */
export async function school() {
  const answer = await fetch("school.json", { cache: "no-store" }).catch(() => null);
  return answer ? { status: answer.redirected ? 0 : answer.status, text: answer.ok ? await answer.text() : null } : { status: 0, text: null };
}

/** Once the title stands there: have all of it kept for a start without a network; what an adult leads only if that may be. */
export async function keep(mayLead) {
  if (!navigator.serviceWorker) return; // an address without https, or a private window: it plays, from the network
  const worker = await navigator.serviceWorker.register("worker.js", { updateViaCache: "none" }).catch(() => null);
  if (!worker) return;
  const tell = () => [worker.installing, worker.waiting, worker.active].forEach(each => each?.postMessage({ led: mayLead }));
  tell();
  worker.installing?.addEventListener("statechange", tell); // it knows its list once it has it
  if (navigator.connection?.saveData) return;
  const ready = await navigator.serviceWorker.ready;
  setTimeout(() => ready.active.postMessage({ memory: true }), STANDS * 1000);
}

/** Python's memory, if the worker keeps that of this version; else null. */
export async function memory(files) {
  const answer = files[MEMORY] && await globalThis.caches?.match(new URL(MEMORY, location.href).href);
  const packed = answer && await answer.arrayBuffer();
  if (!packed || await sumOf(packed) !== files[MEMORY]) return null;
  return unzipped(packed);
}

const sumOf = async (data) => [...new Uint8Array(await crypto.subtle.digest("SHA-256", data))].map((each) => each.toString(16).padStart(2, "0")).join("");
