// Puts the site together from shell/, assets/ and the built program. docs/hosting.md says what is in it.
// usage: node scripts/assemble-site.mjs PROGRAM_FOLDER OUT
//
// The same input gives the same bytes: nothing here reads a clock, the machine or a folder's own order.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { minify } from 'terser';
import { billOfMaterials, readPins } from './site/bill-of-materials.mjs';
import { byteScript } from './site/byte-script.mjs';
import { compressAll } from './site/compress.mjs';
import { splitProgram } from './site/split-program.mjs';
import { fillPlaces, readTexts } from './site/texts.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const LANGUAGES = ['nb', 'nn', 'en', 'se'];
const PICTURES = ['icon.svg', 'icon-192.png', 'icon-512.png'];

// With SAMVEI_READABLE the scripts stay as they were written, nothing is packed, and the browser checks no file against
// its hash: for tests that change what is served.
const readable = Boolean(process.env.SAMVEI_READABLE);

const [programFolder, out] = process.argv.slice(2);
if (!out) {
  console.error('usage: node scripts/assemble-site.mjs PROGRAM_FOLDER OUT');
  process.exit(2);
}

const source = (...path) => readFileSync(join(ROOT, ...path), 'utf8');
const listed = (folder, ending) => readdirSync(join(ROOT, folder)).filter((name) => name.endsWith(ending)).sort();
const texts = Object.fromEntries(LANGUAGES.map((language) => [language, readTexts(ROOT, language)]));

function write(path, content) {
  mkdirSync(dirname(join(out, path)), { recursive: true });
  writeFileSync(join(out, path), content);
}

// A file whose name holds a hash of its bytes, so that it may be kept for ever.
function writeVersioned(name, content) {
  const bytes = Buffer.from(content);
  const hash = createHash('sha384').update(bytes).digest();
  const ending = extname(name);
  const path = `${name.slice(0, -ending.length)}.${hash.toString('hex').slice(0, 12)}${ending}`;
  write(path, bytes);
  return { path, integrity: readable ? '' : `sha384-${hash.toString('base64')}` };
}

async function minified(script, options = {}) {
  if (readable) return script;
  const { code } = await minify(script, { compress: { passes: 2 }, format: { comments: false }, ...options });
  return `${code}\n`;
}

// What a page without an origin may not fetch stands beside each file as a script that sets `place`.
const asScript = (place, key, json) => `(globalThis.${place}??={})[${JSON.stringify(key)}]=${json.trim()};\n`;

// Bokmål is in the program. The page for municipalities (shell/preview/) has its words in it.
function writeTexts() {
  const ofTheGuide = (words) => Object.fromEntries(Object.entries(words).filter(([key]) => !key.startsWith('preview.')));
  return Object.fromEntries(LANGUAGES.filter((language) => language !== 'nb').map((language) => {
    const json = JSON.stringify(ofTheGuide(texts[language]));
    return [language, {
      ...writeVersioned(`texts/${language}.json`, `${json}\n`),
      script: writeVersioned(`texts/${language}.js`, asScript('samveiTexts', language, json)).path,
    }];
  }));
}

// Not versioned: a municipality adds and changes its own.
function writeProfiles() {
  for (const name of listed('assets/municipalities', '.json')) {
    const json = source('assets/municipalities', name);
    const id = name.replace(/\.json$/, '');
    write(`profiles/${id}.json`, json);
    write(`profiles/${id}.js`, asScript('samveiProfiles', id, json));
  }
}

async function writeProgram() {
  const parts = await splitProgram(ROOT, programFolder);
  const written = (name, bytes) => ({
    ...writeVersioned(`${name}.wasm`, bytes),
    script: writeVersioned(`${name}.js`, byteScript('samveiProgram', bytes)).path,
  });
  return { program: written('program', parts.first), rest: written('program-rest', parts.rest) };
}

// The page's tags name the scripts and sheets one by one; the site has them joined.
const SCRIPT = /^<script src="([^"]+)" defer><\/script>\n/gm;
const SHEET = /^<link rel="stylesheet" href="([^"]+)"(?: data-presentation="([a-z]+)")?>\n/gm;

async function writeScripts(template, site) {
  const scripts = [...template.matchAll(SCRIPT)].map(([, name]) =>
    (name === 'samvei.js' ? readFileSync(join(programFolder, name), 'utf8') : source('shell', name)));
  const given = `window.SamveiSite=${JSON.stringify(site)};`;
  return writeVersioned('app.js', await minified([given, ...scripts].join('\n')));
}

function writeSheets(template) {
  const sheets = new Map();
  for (const [, name, presentation = 'style'] of template.matchAll(SHEET)) {
    sheets.set(presentation, (sheets.get(presentation) ?? '') + source('shell', name));
  }
  return [...sheets].map(([name, css]) => ({ presentation: name === 'style' ? '' : name, ...writeVersioned(`${name}.css`, css) }));
}

// In a frame without an origin every file is another's. Its integrity can only be checked where the server
// allows everyone to read it, and WebKit does not take it for 'self' in the policy: so the tags there have a
// nonce instead, which changes with each version.
function pageOf(template, { script, sheets, program, embedded }) {
  const nonce = createHash('sha384').update(script.path).digest('base64').slice(0, 24);
  const sign = ({ integrity }) => (embedded ? ` nonce="${nonce}"` : integrity && ` integrity="${integrity}"`);
  const tags = [
    ...sheets.map((sheet) => `<link rel="stylesheet" href="${sheet.path}"${sign(sheet)}${
      sheet.presentation ? ` data-presentation="${sheet.presentation}"` : ''}>`),
    `<script src="${script.path}"${sign(script)} defer></script>`,
    ...(embedded ? [] : [`<link rel="preload" href="${program.path}" as="fetch" crossorigin>`]),
  ];
  let first = true;
  const page = template.replace(SCRIPT, '').replace(SHEET, () => {
    const all = first ? `${tags.join('\n')}\n` : '';
    first = false;
    return all;
  });
  return fillPlaces(embedded ? withoutOrigin(page, nonce) : page, texts);
}

function withoutOrigin(page, nonce) {
  return page
    .replace(/^<link rel="(manifest|apple-touch-icon|icon)".*\n/gm, '')
    .replace(/ (connect|font|worker|manifest)-src [^;]*;/g, '')
    .replace("img-src 'self' data:", 'img-src data:')
    .replaceAll("-src 'self'", `-src 'nonce-${nonce}'`);
}

// The form to print, in each language; its sheet has a stable name, like these pages.
function writeBlankForms() {
  write('blank.css', source('shell/blank.css'));
  const pages = LANGUAGES.map((language) => {
    const path = `skjema.${language}.html`;
    write(path, fillPlaces(source('shell/blank.html'), texts, { language }));
    return path;
  });
  return [...pages, 'blank.css'];
}

// Where a municipality tries its profile, in each language. No part of the guide: a visitor never fetches it.
async function writePreviews() {
  const files = {
    'preview.css': writeVersioned('preview.css', source('shell/preview/preview.css')),
    'preview.js': writeVersioned('preview.js', await minified(source('shell/preview/preview.js'))),
  };
  const sign = ({ path, integrity }) => `"${path}"${integrity && ` integrity="${integrity}"`}`;
  const page = source('shell/preview/preview.html').replace(/"(preview\.(?:css|js))"/g, (quoted, name) => sign(files[name]));
  for (const language of LANGUAGES) write(`forhaandsvisning.${language}.html`, fillPlaces(page, texts, { language }));
}

async function main() {
  const template = source('shell/index.html');
  const { program, rest } = await writeProgram();
  const languages = writeTexts();
  const sheets = writeSheets(template);
  const script = await writeScripts(template, { program, rest, languages, leave: texts.nb['leave.address'] });
  write('index.html', pageOf(template, { script, sheets, program, embedded: false }));
  write('innebygd.html', pageOf(template, { script, sheets, program, embedded: true }));
  const words = (text) => JSON.stringify(text);
  write('samvei.js', await minified(fillPlaces(source('shell/embed/samvei.js'), texts, { write: words })));
  write('samvei.webmanifest', fillPlaces(source('shell/samvei.webmanifest'), texts, { write: words }));
  for (const name of PICTURES) cpSync(join(ROOT, 'shell', name), join(out, name));
  cpSync(join(ROOT, 'licences'), join(out, 'licences'), { recursive: true });
  write('sbom.cdx.json', billOfMaterials(JSON.parse(source('licences/components.json')), readPins(source('scripts/fetch-sources'))));
  await writePreviews();
  const blank = writeBlankForms();
  const kept = ['./', ...blank, script.path, program.path, rest.path, ...sheets.map((sheet) => sheet.path),
    ...Object.values(languages).map((language) => language.path), ...PICTURES];
  const version = createHash('sha384').update(readFileSync(join(out, 'index.html'))).digest('hex').slice(0, 12);
  write('sw.js', await minified(fillPlaces(source('shell/sw.js'), texts, {
    values: { version: words(version), files: words(kept) } })));
  if (!readable) compressAll(out);
  // After packing: a profile that is changed by hand must not stand beside a packed copy of before.
  writeProfiles();
}

await main();
