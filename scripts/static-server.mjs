// Serves a folder on the loopback address, for trying the site and for its tests.
// usage: node scripts/static-server.mjs FOLDER PORT      or import { serve } from it
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const TYPES = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.webmanifest': 'application/manifest+json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
};

async function find(folder, address) {
  const path = decodeURIComponent(new URL(address, 'http://localhost').pathname);
  if (path.includes('\0')) return null;
  let file = await realpath(join(folder, path));
  if (file !== folder && !file.startsWith(folder + sep)) return null;
  let info = await stat(file);
  if (info.isDirectory()) {
    file = await realpath(join(file, 'index.html'));
    if (!file.startsWith(folder + sep)) return null;
    info = await stat(file);
  }
  return info.isFile() ? { file, size: info.size } : null;
}

const PACKED = [['br', 'br'], ['gzip', 'gz']];

// The packed copy beside a file, for whoever takes it: what, how large, and as which encoding it is sent.
async function packed({ file, size }, accepted = '') {
  const offered = accepted.split(',').map((one) => one.trim());
  for (const [encoding, ending] of PACKED) {
    if (!offered.some((one) => one === encoding || one.startsWith(`${encoding};`) && !/;\s*q=0(\.0*)?$/.test(one))) continue;
    const copy = await stat(`${file}.${ending}`).catch(() => null);
    if (copy?.isFile()) return { file: `${file}.${ending}`, size: copy.size, encoding };
  }
  return { file, size };
}

// A name with a hash in it never changes its content.
const VERSIONED = /\.[0-9a-f]{12}\.[a-z]+$/;

/** Starts to serve and resolves to the server, which has `url` (with no slash at the end). */
export async function serve(folder, port = 0) {
  const root = await realpath(folder);
  const server = createServer(async (request, response) => {
    const refuse = (status) => response.writeHead(status, { 'Content-Type': 'text/plain' }).end(`${status}\n`);
    if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(405);
    const found = await find(root, request.url).catch(() => null);
    if (!found) return refuse(404);
    const sent = await packed(found, request.headers['accept-encoding']);
    response.writeHead(200, {
      'Content-Type': TYPES[extname(found.file)] ?? 'application/octet-stream',
      'Content-Length': sent.size,
      ...(sent.encoding && { 'Content-Encoding': sent.encoding }),
      'Cache-Control': VERSIONED.test(found.file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      'Vary': 'Accept-Encoding',
      'X-Content-Type-Options': 'nosniff',
    });
    if (request.method === 'HEAD') return response.end();
    createReadStream(sent.file)
      .on('error', () => response.destroy())
      .pipe(response);
  });
  await new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return Object.assign(server, { url: `http://127.0.0.1:${server.address().port}` });
}

if (process.argv[1] && import.meta.url === pathToFileURL(await realpath(process.argv[1])).href) {
  const [folder = 'dist', port = '8080'] = process.argv.slice(2);
  const server = await serve(folder, Number(port)).catch((error) => {
    console.error(`static-server: ${error.message}`);
    process.exit(1);
  });
  console.log(`==> Serving ${folder}/ at ${server.url}/ (Ctrl+C stops it)`);
}
