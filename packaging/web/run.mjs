// Runs parts.py in the Python that browsers will have: node run.mjs PYODIDE FOLDER…, each folder under its own path.
import { resolve } from "path";

const [pyodide, ...folders] = process.argv.slice(2).map(each => resolve(each));
const { loadPyodide } = await import(`${pyodide}/pyodide.mjs`);
const py = await loadPyodide({ indexURL: `${pyodide}/`, env: { PYTHONHASHSEED: "0" } });
const begins = py.runPython("import sys; sorted(sys.modules)");
folders.forEach((folder, number) => py.mountNodeFS(`/${number}`, folder));
py.runPython("sys.path.insert(0, '/0'); sys.dont_write_bytecode = True");
console.log(py.pyimport("parts").lay_out(begins));
