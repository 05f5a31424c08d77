// Unpacks what comes as one file in a zip. The browser does it: Python, which has just begun, takes seconds for it on an iPad.
export async function unzipped(zip) {
  const head = new DataView(zip), at = 30 + head.getUint16(26, true) + head.getUint16(28, true), size = head.getUint32(18, true);
  const raw = new Blob([new Uint8Array(zip, at, size)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(raw).arrayBuffer());
}

/** Put the game's code, a tar, where Python finds it. */
export function lay(py, tar) {
  const signs = new TextDecoder(), made = new Set();
  const words = (at, most) => signs.decode(tar.subarray(at, at + most)).split("\0")[0];
  for (let at = 0; tar[at]; ) { // the blocks at the end are empty
    const name = ["/app", words(at + 345, 155), words(at, 100)].filter(Boolean).join("/"), size = parseInt(words(at + 124, 12), 8);
    const folder = name.slice(0, name.lastIndexOf("/"));
    if (!made.has(folder)) { py.FS.mkdirTree(folder); made.add(folder); }
    py.FS.writeFile(name, tar.subarray(at + 512, at + 512 + size), { canOwn: true });
    at += 512 * (1 + Math.ceil(size / 512));
  }
  py.runPython("import gc, sys; gc.disable(); sys.dont_write_bytecode = True; sys.path[:0] = {'/app'} - {*sys.path}");
}
