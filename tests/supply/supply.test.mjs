// What the site is made of is listed, licensed and pinned.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { readPins } from '../../scripts/site/bill-of-materials.mjs';
import { SITE } from '../browser/harness.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const source = (...path) => readFileSync(join(ROOT, ...path), 'utf8');
const components = JSON.parse(source('licences/components.json'));
const pins = readPins(source('scripts/fetch-sources'));

test('every component has its licence, in the site too', () => {
  for (const { name, text } of components) {
    assert.ok(source('licences', text).length > 500, `${name}: licences/${text}`);
    assert.equal(readFileSync(join(SITE, 'licences', text), 'utf8'), source('licences', text));
  }
  const named = components.map(({ text }) => text);
  for (const file of readdirSync(join(ROOT, 'licences')).filter((name) => name.endsWith('.txt'))) {
    assert.ok(named.includes(file), `licences/${file} belongs to no component`);
  }
});

test('versions are those that are built with', () => {
  assert.deepEqual(Object.keys(pins).sort(), ['benchmark', 'imgui', 'qrcodegen', 'zlib']);
  for (const { name, version, source: pinned, package: debian } of components) {
    assert.ok(pinned || debian, `${name} comes from nowhere`);
    if (version.startsWith('in ')) continue;
    if (pinned) assert.equal(version, pins[pinned].version, name);
    else {
      const installed = execFileSync('dpkg-query', ['-W', '-f', '${Version}', debian], { encoding: 'utf8' });
      assert.ok(installed.startsWith(version), `${name}: ${installed} is installed, ${version} is listed`);
    }
  }
});

test('every library that the build links is listed', () => {
  const cmake = source('cmake/dependencies.cmake');
  for (const [, name] of cmake.matchAll(/^samvei_source\((\w+)/gm)) {
    assert.ok(components.some((component) => component.source === name), `${name} is built and not listed`);
  }
});

test('each is in docs/dependencies.md, with why it is here', () => {
  const page = source('docs/dependencies.md');
  for (const { name } of components) for (const part of name.split(', ')) assert.ok(page.includes(part), `docs/dependencies.md does not name ${part}`);
  const { devDependencies, optionalDependencies } = JSON.parse(source('package.json'));
  for (const [name, version] of Object.entries({ ...devDependencies, ...optionalDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, `${name} is not pinned`);
    assert.ok(page.includes(name.split('/').at(-1).replace(/^pdfjs-dist$/, 'pdf.js')), `docs/dependencies.md does not name ${name}`);
  }
});

test('the bill of materials names each component once, with its licence and pin', () => {
  const bill = JSON.parse(readFileSync(join(SITE, 'sbom.cdx.json'), 'utf8'));
  assert.equal(bill.bomFormat, 'CycloneDX');
  assert.deepEqual(bill.components.map(({ name }) => name), components.map(({ name }) => name));
  for (const component of bill.components) {
    assert.ok(component.licenses.length === 1 && component.version && (component.hashes || component.purl), component.name);
  }
});

function files(folder) {
  return readdirSync(folder, { recursive: true }).map((name) => join(folder, name)).filter((path) => statSync(path).isFile())
    .map((path) => relative(folder, path)).sort();
}

// The program itself is compiled twice by scripts/same-build, which takes minutes.
test('the site is put together alike, byte for byte, wherever it is done', { skip: !existsSync(join(ROOT, 'build/wasm/web/samvei.wasm')) }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'samvei-again-'));
  try {
    execFileSync(process.execPath, [join(ROOT, 'scripts/assemble-site.mjs'), join(ROOT, 'build/wasm/web'), folder], {
      cwd: tmpdir(), env: { PATH: process.env.PATH, TZ: 'Pacific/Auckland', LANG: 'C' },
    });
    assert.deepEqual(files(folder), files(SITE));
    for (const name of files(SITE)) {
      assert.ok(readFileSync(join(folder, name)).equals(readFileSync(join(SITE, name))), name);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
});
