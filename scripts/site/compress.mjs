// Compressed copies beside the files, for servers that hand out what is already packed.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

// What is worth packing; pictures of pixels are packed already.
const PACKED = new Set(['.html', '.js', '.css', '.json', '.wasm', '.svg', '.txt', '.webmanifest', '.ttf']);

/** Writes FILE.gz and FILE.br for each file below `folder` that gets smaller by it. */
export function compressAll(folder) {
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      compressAll(path);
      continue;
    }
    if (!PACKED.has(extname(name))) continue;
    const bytes = readFileSync(path);
    const packed = {
      gz: gzipSync(bytes, { level: 9 }),
      br: brotliCompressSync(bytes, {
        params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
      }),
    };
    for (const [ending, smaller] of Object.entries(packed)) {
      if (smaller.length < bytes.length) writeFileSync(`${path}.${ending}`, smaller);
    }
  }
}
