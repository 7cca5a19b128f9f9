// Saving the case and going on from it: everything through the page as a person does it, and what the
// browser has kept afterwards: nothing.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PHONE, start } from './harness.mjs';

const PASSPHRASE = 'fire blå båter på åsen';
const SAMVEI = join(dirname(fileURLToPath(import.meta.url)), '../../build/samvei');
let site;
before(async () => { site = await start(); });
after(() => site.stop());

// On to the summary, with a name that would be noticed anywhere.
async function fillIn(page) {
  await page.walk(async (step) => {
    if (step === 'soeknad') await page.type('a.navn', 'Kari Merkenavn');
  });
  assert.equal(await page.step(), 'oppsummering');
}

const summary = (page) => page.page.locator('[data-id^="sum."]').allInnerTexts();

async function fill(page, id, text) {
  await page.node(id).focus();
  await page.page.keyboard.insertText(text);
}

async function savePlain(page) {
  await page.press('out.save');
  await page.node('out.save.plain').focus();
  await page.page.keyboard.press('Space');
  await page.settled();
  return page.download('out.save.file');
}

async function saveLocked(page, passphrase = PASSPHRASE) {
  await page.press('out.save');
  await fill(page, 'out.save.passphrase', passphrase);
  await fill(page, 'out.save.passphrase.again', passphrase);
  return page.download('out.save.file');
}

async function open(page, buffer, name = 'samvei-sak.json') {
  if (!(await page.has('in.open.file'))) await page.press('in.open');
  const [chooser] = await Promise.all([page.page.waitForEvent('filechooser'), page.press('in.open.file')]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.page.waitForFunction(() => document.querySelector(
    '[data-id="s.opened"], [data-id="in.open.passphrase"], [data-id="h.open.fault"]'));
  await page.settled();
}

async function unlock(page, passphrase) {
  await fill(page, 'in.open.passphrase', passphrase);
  await page.page.keyboard.press('Enter');
  await page.page.waitForFunction(() => document.querySelector('[data-id="s.opened"]') ||
    document.querySelector('[data-id="in.open.passphrase"][aria-invalid]'));
  await page.settled();
}

const fault = (page) => page.node('t.open.fault').innerText();

// As docs/saved-cases.md tells it, with another program than the browser.
function unlockElsewhere({ format, version, kdf, cipher, data }, passphrase) {
  const key = pbkdf2Sync(passphrase.normalize('NFC').trim(), Buffer.from(kdf.salt, 'base64'), kdf.iterations, 32, 'sha256');
  const decipher = createDecipheriv('aes-256-gcm', key, Buffer.from(cipher.iv, 'base64'));
  const bytes = Buffer.from(data, 'base64');
  decipher.setAAD(Buffer.from([format, version, kdf.name, kdf.iterations, kdf.salt, cipher.name, cipher.iv].join('\n')));
  decipher.setAuthTag(bytes.subarray(-16));
  return JSON.parse(Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]));
}

// Everywhere a browser could keep something.
async function nothingKept(page) {
  const kept = await page.page.evaluate(async () => ({
    local: localStorage.length, session: sessionStorage.length, cookie: document.cookie,
    databases: (await indexedDB.databases()).length, caches: (await caches.keys()).filter((name) => !name.startsWith('samvei-')).length,
    address: location.search + location.hash, state: JSON.stringify(history.state),
  }));
  assert.deepEqual({ ...kept, state: '' },
    { local: 0, session: 0, cookie: '', databases: 0, caches: 0, address: kept.address, state: '' });
  assert.ok(!/Kari|b.ter/.test(kept.address + kept.state));
  assert.deepEqual((await page.page.context().cookies()), []);
}

for (const query of ['', '?visning=enkel']) {
  test(`save plain, delete everything, open: the same answers ${query}`, async () => {
    const page = await site.open({ query });
    await fillIn(page);
    const told = await summary(page);
    const file = await savePlain(page);
    assert.equal(file.name, 'samvei-sak.json');
    assert.equal(JSON.parse(file.bytes).format, 'samvei-case');
    assert.equal(await page.focused(), 'out.save');
    await page.press('nav.restart');
    await page.press('nav.restart.ja');
    assert.equal(await page.step(), 'hvem');
    await open(page, file.bytes);
    assert.equal(await page.step(), 'oppsummering');
    assert.equal(await page.focused(), 'h.oppsummering');
    assert.match(await page.page.locator('#live').innerText(), /hentet fram/);
    assert.deepEqual(await summary(page), told);
    await nothingKept(page);
    await page.close();
  });

  test(`save locked, open in a fresh browser ${query}`, async () => {
    const page = await site.open({ query, viewport: PHONE });
    await fillIn(page);
    const told = await summary(page);
    await page.press('out.save');
    assert.equal(await page.focused(), 'h.save.case');
    assert.deepEqual(await page.axe(), []);
    await page.screenshot(`save-form${query ? '-plain' : ''}`);
    // What is wrong with a passphrase is said before anything is locked.
    await page.press('out.save.file');
    assert.equal(await page.focused(), 'out.save.passphrase');
    await fill(page, 'out.save.passphrase', 'kort');
    await page.press('out.save.file');
    assert.match(await page.page.locator('#n-out\\.save\\.passphrase-error').innerText(), /for kort/);
    await page.press('out.save.cancel');
    assert.equal(await page.focused(), 'out.save');
    await page.press('out.save');
    await fill(page, 'out.save.passphrase', PASSPHRASE);
    await fill(page, 'out.save.passphrase.again', `${PASSPHRASE}!`);
    await page.press('out.save.file');
    assert.equal(await page.focused(), 'out.save.passphrase.again');
    await page.screenshot(`save-fault${query ? '-plain' : ''}`);
    assert.deepEqual(await page.axe(), []);
    // Shown on request, it need not be typed twice.
    await page.tick('out.save.legible');
    assert.equal(await page.node('out.save.passphrase').getAttribute('type'), 'text');
    assert.equal(await page.node('out.save.passphrase').inputValue(), PASSPHRASE);
    assert.equal(await page.has('out.save.passphrase.again'), false);
    const tree = await page.page.evaluate(() => JSON.stringify(window.Samvei.parts.program.tree()));
    assert.ok(!tree.includes('båter'), 'the program knows the passphrase');
    const file = await page.download('out.save.file');
    await page.settled();
    assert.equal(await page.has('out.save.passphrase'), false);
    const envelope = JSON.parse(file.bytes);
    assert.deepEqual(Object.keys(envelope), ['format', 'version', 'kdf', 'cipher', 'data']);
    assert.equal(envelope.format, 'samvei-encrypted-case');
    assert.ok(envelope.kdf.iterations >= 600000);
    assert.equal(unlockElsewhere(envelope, PASSPHRASE).application.navn, 'Kari Merkenavn');
    assert.ok(!file.bytes.includes('Kari') && !Buffer.from(envelope.data, 'base64').includes('Kari'));
    await nothingKept(page);
    await page.close();

    const fresh = await site.open({ query, viewport: PHONE });
    await open(fresh, file.bytes);
    assert.equal(await fresh.focused(), 'in.open.passphrase');
    assert.deepEqual(await fresh.axe(), []);
    await unlock(fresh, 'fire blå båter på vannet');
    assert.equal(await fresh.focused(), 'in.open.passphrase');
    assert.equal(await fresh.node('in.open.passphrase').inputValue(), '', 'emptied after use');
    await fresh.screenshot(`open-wrong${query ? '-plain' : ''}`);
    assert.equal(await fresh.step(), 'hvem');
    // The same letters in their other spelling, with spaces that a keyboard has put there.
    await unlock(fresh, ` ${PASSPHRASE.normalize('NFD')} `);
    assert.equal(await fresh.step(), 'oppsummering');
    assert.deepEqual(await summary(fresh), told);
    await fresh.screenshot(`opened${query ? '-plain' : ''}`);
    await nothingKept(fresh);
    await fresh.close();
  });
}

test('what was altered does not open, and what is on the page stays', async () => {
  const page = await site.open();
  await page.onward();
  const file = await saveLocked(page);
  const envelope = JSON.parse(file.bytes);
  const data = Buffer.from(envelope.data, 'base64');
  data[3] ^= 1;
  const altered = [
    { ...envelope, data: data.toString('base64') },
    { ...envelope, kdf: { ...envelope.kdf, iterations: envelope.kdf.iterations - 1 } },
    { ...envelope, data: data.subarray(0, -20).toString('base64') },
  ];
  for (const one of altered) {
    await page.page.evaluate(() => window.Samvei.parts.mirror.act('nav.step.hvem', ''));
    await open(page, Buffer.from(JSON.stringify(one)));
    await unlock(page, PASSPHRASE);
    assert.match(await page.page.locator('#n-in\\.open\\.passphrase-error').innerText(), /endret etter/);
    await page.press('in.open.cancel');
    assert.equal(await page.focused(), 'in.open');
  }
  const faults = [
    [file.bytes.subarray(0, -9), /skadet/],
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /ikke en fil fra Samvei/],
    [Buffer.from('{"format": "gpx"}'), /ikke en fil fra Samvei/],
    [Buffer.from('{"format": "samvei-case", "version": 9}'), /nyere utgave/],
    [Buffer.from('{"answers": {"alder": 900}}'), /passer ikke/],
    [Buffer.from(`{"answers":${'['.repeat(4000)}`), /skadet/],
    [Buffer.from([0x7b, 0x22, 0xc3, 0x28]), /skadet/],
    [Buffer.alloc(2 * 1024 * 1024 + 1, ' '), /for stor/],
    [Buffer.alloc(0), /ikke en fil fra Samvei/],
  ];
  const before = await page.page.evaluate(() => window.Samvei.parts.program.tree().nodes.length);
  for (const [bytes, words] of faults) {
    await open(page, bytes, 'noe.pdf');
    assert.match(await fault(page), words);
    assert.equal(await page.focused(), 'h.open.fault');
    await page.press('in.open.cancel');
  }
  assert.equal(await page.page.evaluate(() => window.Samvei.parts.program.tree().nodes.length), before);
  await open(page, Buffer.from('{"answers": {"alder": 900, "farge": "blå"}}'));
  await page.press('d.open.fault');
  assert.deepEqual(await page.axe(), []);
  await page.screenshot('open-fault');
  await page.close();
});

test('keyboard alone: from the footer to a file and back, and undo', async () => {
  const page = await site.open({ query: '?visning=enkel' });
  await page.onward();
  const keys = page.page.keyboard;
  const tabTo = async (id) => {
    for (let i = 0; i < 200 && (await page.focused()) !== id; ++i) await keys.press('Tab');
    assert.equal(await page.focused(), id);
  };
  await tabTo('out.save');
  await keys.press('Enter');
  await page.settled();
  await tabTo('out.save.lock');
  await keys.press('ArrowDown');
  await page.settled();
  assert.equal(await page.focused(), 'out.save.plain');
  await tabTo('out.save.file');
  const [download] = await Promise.all([page.page.waitForEvent('download'), keys.press('Enter')]);
  const bytes = readFileSync(await download.path());
  await page.settled();
  assert.equal(await page.focused(), 'out.save');
  await page.press('nav.back');
  await tabTo('in.open');
  await keys.press('Enter');
  await page.settled();
  await tabTo('in.open.file');
  const [chooser] = await Promise.all([page.page.waitForEvent('filechooser'), keys.press('Space')]);
  await chooser.setFiles({ name: 'a.json', mimeType: 'application/json', buffer: bytes });
  await page.page.waitForSelector('[data-id="s.opened"]');
  await page.settled();
  assert.equal(await page.step(), 'hjelp');
  await tabTo('in.open.angre');
  await keys.press('Enter');
  await page.settled();
  assert.equal(await page.step(), 'hvem');
  assert.equal(await page.focused(), 'h.hvem');
  await page.close();
});

test('a document opens as a case, and the command line makes the same one', { skip: !existsSync(SAMVEI) }, async () => {
  const page = await site.open();
  await fillIn(page);
  const document = await page.download('out.pdf');
  const file = await savePlain(page);
  const folder = mkdtempSync(join(tmpdir(), 'samvei-'));
  try {
    writeFileSync(join(folder, 'sak.json'), file.bytes);
    execFileSync(SAMVEI, ['apply', join(folder, 'sak.json'), '-o', join(folder, 'soknad.pdf')]);
    assert.ok(readFileSync(join(folder, 'soknad.pdf')).equals(document.bytes), 'other bytes');
  } finally {
    rmSync(folder, { recursive: true });
  }
  await page.close();
  const fresh = await site.open();
  await open(fresh, document.bytes, 'soknad.pdf');
  assert.match(await fresh.node('s.opened').innerText(), /ikke med alle svar/);
  await fresh.page.evaluate(() => window.Samvei.parts.mirror.act('nav.step.oppsummering', ''));
  assert.ok(await fresh.page.evaluate(() => JSON.stringify(window.Samvei.parts.program.tree()).includes('Merkenavn') ||
    window.Samvei.parts.program.hasAnswers()));
  await fresh.close();
});

test('where the browser cannot lock, the page says so and offers the plain file', async () => {
  const page = await site.open({
    query: '?visning=enkel',
    before: (one) => one.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined })),
  });
  await page.press('out.save');
  assert.match(await page.node('t.save.no_lock').innerText(), /https/);
  assert.equal(await page.has('out.save.passphrase'), false);
  const file = await page.download('out.save.file');
  assert.equal(JSON.parse(file.bytes).format, 'samvei-case');
  await page.close();
});
