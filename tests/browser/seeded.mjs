// Opens the site with a defect in it: one file is changed on its way to the browser. A change that finds
// nothing to change is a failure of its own, so that no defect silently stops being one.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');

// A site whose scripts can be read and changed, of the program that was built last; the caller removes it.
export function readableSite() {
  const folder = mkdtempSync(join(tmpdir(), 'samvei-readable-'));
  execFileSync(process.execPath, [join(ROOT, 'scripts/assemble-site.mjs'), join(ROOT, 'build/wasm/web'), folder],
    { env: { ...process.env, SAMVEI_READABLE: '1' } });
  return folder;
}

// The served file that a file of shell/ has become a part of.
function servedIn(file) {
  if (file === 'index.html') return /^\/(index\.html)?$/;
  if (file === 'samvei.wasm') return /^\/program\.[0-9a-f]{12}\.wasm$/;
  if (file.endsWith('.js')) return /^\/app\.[0-9a-f]{12}\.js$/;
  const sheet = file.startsWith('plain') ? 'plain' : file === 'canvas.css' ? 'canvas' : 'style';
  return new RegExp(`^/${sheet}\\.[0-9a-f]{12}\\.css$`);
}

// Replaces the one place where `from` stands.
export const replaced = (from, to) => (body, file) => {
  const text = body.toString('utf8');
  assert.equal(text.split(from).length, 2, `"${from}" stands once in ${file}`);
  return text.replace(from, () => to);
};

// Replaces every place that looks like `from`, at least two.
export const replacedAll = (from, to) => (body, file) => {
  const text = body.toString('utf8');
  assert.ok(text.split(from).length > 2, `${from} stands more than once in ${file}`);
  return text.replaceAll(from, () => to);
};

// Puts rules below all the others of a style sheet.
export const added = (rules) => (body) => `${body}\n${rules}\n`;

// In a program, everywhere: 32-bit numbers as they lie in its memory.
export const numbersReplaced = (from, to) => (body, file) => {
  const words = (numbers) => Buffer.from(new Uint8Array(Uint32Array.from(numbers).buffer));
  const [wanted, put] = [words(from), words(to)];
  const changed = Buffer.from(body);
  let places = 0;
  for (let at = changed.indexOf(wanted); at >= 0; at = changed.indexOf(wanted, at + 4)) {
    put.copy(changed, at);
    places += 1;
  }
  assert.ok(places > 0, `the numbers do not stand in ${file}`);
  return changed;
};

// `change(body, file)` gives what is served in place of that which holds `file`. `web` serves a readableSite().
export async function openSpoilt(web, { file, change }, options = {}) {
  const served = servedIn(file);
  let trouble = new Error(`${file} is not fetched`);
  const site = await web.open({
    ...options,
    faulty: true,
    before: (page) => page.route((url) => served.test(url.pathname), async (route) => {
      const response = await route.fetch();
      trouble = null;
      let body = await response.body();
      try {
        body = change(body, file);
      } catch (error) {
        trouble = error;
      }
      await route.fulfill({ response, body });
    }),
  });
  await site.loaded();
  assert.ifError(trouble);
  return site;
}
