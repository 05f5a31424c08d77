// Writes what Python's memory holds once all that play needs is loaded, from which later starts go on: node memory.mjs FOLDER.
// It has to be the same each time it is made: nothing in it comes of a clock, of chance, or of this computer.
import chance from "node:crypto";
import { readFileSync, writeFileSync } from "fs";
import { resolve } from "path";

const folder = resolve(process.argv[2]);
const { loadPyodide } = await import(`${folder}/pyodide/pyodide.mjs`);
const { lay, unzipped } = await import(`${folder}/unpack.mjs`);
process.argv[1] = "./this.program";
Date.now = () => 0;
performance.now = () => 0;
chance.randomFillSync = (bytes) => bytes.fill(0);
const env = { HOME: "/home/pyodide", LANG: "en_GB.UTF-8", PYTHONHASHSEED: "0" };
const py = await loadPyodide({ indexURL: `${folder}/pyodide/`, env, _makeSnapshot: true });
lay(py, await unzipped(new Uint8Array(readFileSync(`${folder}/app.zip`)).buffer));
py.runPython(`
import isitok.web.browser
from isitok.web.late import late
for _ in late():
    pass
del _, late
gc.collect()
`);
writeFileSync(`${folder}/memory`, py.makeMemorySnapshot());
