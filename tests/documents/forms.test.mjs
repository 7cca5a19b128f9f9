// Every form of the application, made by the command line and read back by programs that are not ours: a JSON Schema
// validator, a FHIR validator and renderer, a browser, poppler. tests/core looks at the same forms from the inside.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { PHONE, WIDE, axe } from '../browser/harness.mjs';
import { marked } from './marked_cases.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const require = createRequire(import.meta.url);
const Ajv = require('ajv/dist/2020');
const { Fhir } = require('fhir');
const LFORMS = join(dirname(require.resolve('lforms/package.json')), 'dist/lforms');
const ENDINGS = ['pdf', 'txt', 'html', 'json', 'fhir.json'];

let folder;
let browser;
const made = []; // { name, markers, path: { ending: path }, text: { ending: text } }
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'samvei-forms-'));
  for (const { name, content, markers } of marked()) {
    const input = join(folder, `${name}.case.json`);
    writeFileSync(input, JSON.stringify(content));
    const one = { name, markers, path: {}, text: {} };
    for (const ending of ENDINGS) {
      one.path[ending] = join(folder, `${name}.${ending}`);
      execFileSync(join(ROOT, 'build/samvei'), ['apply', input, '-o', one.path[ending]]);
      if (ending !== 'pdf') one.text[ending] = readFileSync(one.path[ending], 'utf8');
    }
    one.text.pdf = execFileSync('pdftotext', ['-layout', one.path.pdf, '-'], { encoding: 'utf8' });
    made.push(one);
  }
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--headless', '--no-sandbox'],
  });
});
after(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true, force: true });
});

// A page in the browser, with everything that it says and asks for.
async function open(path, viewport) {
  const page = await browser.newPage({ viewport });
  const heard = [];
  page.on('console', (message) => heard.push(message.text()));
  page.on('pageerror', (error) => heard.push(String(error)));
  page.on('request', (request) => { if (request.url() !== pathToFileURL(path).href) heard.push(request.url()); });
  await page.goto(pathToFileURL(path).href);
  return { page, heard };
}

test('no answer is in one form and missing in another', () => {
  for (const { name, markers, text } of made) {
    const { blocks } = JSON.parse(text.json);
    const told = markers.filter((marker) => JSON.stringify(blocks).includes(marker));
    assert.ok(told.length >= 8, `${name}: only ${told.length} of ${markers.length} markers are in the document`);
    for (const ending of ENDINGS) {
      const missing = told.filter((marker) => !text[ending].includes(marker));
      assert.deepEqual(missing, [], `${name}.${ending} lacks answers that ${name}.json has`);
    }
    const untold = markers.filter((marker) => !told.includes(marker));
    for (const ending of ENDINGS) {
      const leaked = untold.filter((marker) => text[ending].includes(marker));
      assert.deepEqual(leaked, [], `${name}.${ending} tells what ${name}.json leaves out`);
    }
  }
});

test('the JSON is what its schema says', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, 'docs/document.schema.json'), 'utf8'));
  const valid = new Ajv({ strict: true, strictRequired: false, strictTypes: false }).compile(schema);
  for (const { name, text } of made) {
    assert.ok(valid(JSON.parse(text.json)), `${name}: ${JSON.stringify(valid.errors, null, 1)}`);
  }
  // The schema itself: what is not a document must not pass.
  for (const spoil of [
    (json) => { json.version = 2; },
    (json) => { delete json.title; },
    (json) => { json.blocks[0].kind = 'banner'; },
    (json) => { json.blocks[0].level = 4; },
    (json) => { json.blocks.find((block) => block.kind === 'checkbox').checked = 'yes'; },
    (json) => { json.blocks.find((block) => block.kind === 'field_row').fields[0].hint = 'x'; },
    (json) => { json.date = 'i dag'; },
  ]) {
    const json = JSON.parse(made[0].text.json);
    spoil(json);
    assert.ok(!valid(json), `passes: ${spoil}`);
  }
});

// Every item of a Questionnaire or response, with those nested in it.
function all(items = []) {
  return items.flatMap((item) => [item, ...all(item.item)]);
}

// What the validator's schemas do not look at.
function formFaults(bundle) {
  const [form, response] = bundle.entry.map((entry) => entry.resource);
  const faults = [];
  const questions = new Map();
  for (const item of all(form.item)) {
    if (questions.has(item.linkId)) faults.push(`linkId twice: ${item.linkId}`);
    questions.set(item.linkId, item);
    if (!['group', 'display', 'string', 'text', 'boolean'].includes(item.type)) faults.push(`no type: ${item.linkId}`);
    if ((item.type === 'group') !== (item.item?.length > 0)) faults.push(`que-1: ${item.linkId}`);
  }
  const urn = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  for (const url of [form.url, ...bundle.entry.map((entry) => entry.fullUrl)]) if (!urn.test(url)) faults.push(`no UUID: ${url}`);
  for (const day of [form.date, response.authored]) if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) faults.push(`no day: ${day}`);
  if (response.questionnaire !== form.url) faults.push('the response is to another form');
  const walk = (answers, asked) => {
    for (const answer of answers ?? []) {
      const question = (asked ?? []).find((item) => item.linkId === answer.linkId);
      if (!question) { faults.push(`not asked there: ${answer.linkId}`); continue; }
      const wanted = { string: 'valueString', text: 'valueString', boolean: 'valueBoolean' }[question.type];
      for (const value of answer.answer ?? []) if (Object.keys(value).join() !== wanted) faults.push(`not a ${question.type}: ${answer.linkId}`);
      if (!answer.answer && !answer.item) faults.push(`answers nothing: ${answer.linkId}`);
      walk(answer.item, question.item);
    }
  };
  walk(response.item, form.item);
  return faults;
}

function fhirFaults(bundle) {
  const fhir = new Fhir();
  return [bundle, ...(bundle.entry ?? []).map((entry) => entry.resource)]
    .flatMap((resource) => fhir.validate(resource, { errorOnUnexpected: true }).messages)
    .filter((message) => ['error', 'fatal'].includes(message.severity))
    .map((message) => `${message.location}: ${message.message}`);
}

test('the FHIR is what R4 asks for', () => {
  for (const { name, text } of made) {
    const bundle = JSON.parse(text['fhir.json']);
    assert.deepEqual([...fhirFaults(bundle), ...formFaults(bundle)], [], name);
    for (const host of text['fhir.json'].match(/https?:[^"\s]*/g) ?? []) assert.fail(`names ${host}`);
  }
  const faultsOf = (check, spoil) => {
    const bundle = JSON.parse(made[0].text['fhir.json']);
    spoil(...bundle.entry.map((entry) => entry.resource));
    return check(bundle);
  };
  const first = (items, is) => all(items).find(is);
  for (const spoil of [
    (form) => { form.status = 'ferdig'; },
    (form) => { delete form.status; },
    (form) => { form.items = []; },
    (form, response) => { response.status = 'done'; },
    (form, response) => { delete response.item[0].linkId; },
  ]) {
    assert.notDeepEqual(faultsOf(fhirFaults, spoil), [], `the validator lets pass: ${spoil}`);
  }
  for (const spoil of [
    (form) => { first(form.item, (item) => item.type === 'string').type = 'words'; },
    (form) => { form.item[1].linkId = form.item[0].linkId; },
    (form) => { form.item.find((item) => item.type === 'group').item = []; },
    (form) => { form.url = 'urn:uuid:0'; },
    (form, response) => { response.authored = '22.11.2026'; },
    (form, response) => { first(response.item, (item) => item.answer).answer[0].valueText = 'x'; },
    (form, response) => { first(response.item, (item) => item.answer).linkId = 'x'; },
    (form, response) => { delete first(response.item, (item) => item.answer).answer; },
  ]) {
    assert.notDeepEqual(faultsOf(formFaults, spoil), [], `this test lets pass: ${spoil}`);
  }
});

test('another program shows the FHIR form with its answers', async () => {
  const { text } = made[0];
  const bundle = JSON.parse(text['fhir.json']);
  const [form, response] = bundle.entry.map((entry) => entry.resource);
  const page = await browser.newPage({ viewport: WIDE });
  const asked = [];
  await page.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith('http')) { asked.push(url); return route.abort(); }
    return route.continue();
  });
  await page.setContent('<!doctype html><title>lforms</title><div id="form"></div>');
  await page.addStyleTag({ path: join(LFORMS, 'webcomponent/styles.css') });
  for (const script of ['webcomponent/assets/lib/zone.min.js', 'webcomponent/lhc-forms.js', 'fhir/R4/lformsFHIR.min.js']) {
    await page.addScriptTag({ path: join(LFORMS, script) });
  }
  await page.evaluate(async ([questionnaire, answers]) => {
    const definition = window.LForms.Util.convertFHIRQuestionnaireToLForms(questionnaire, 'R4');
    const filled = window.LForms.Util.mergeFHIRDataIntoLForms('QuestionnaireResponse', answers, definition, 'R4');
    await window.LForms.Util.addFormToPage(filled, 'form', { prepopulate: false });
  }, [form, response]);
  await page.waitForSelector('#form input');
  const shown = await page.evaluate(() => ({
    words: document.querySelector('#form').innerText,
    values: [...document.querySelectorAll('#form input, #form textarea')].map((input) => input.value),
    given: window.LForms.Util.getFormFHIRData('QuestionnaireResponse', 'R4'),
  }));
  if (process.env.SAMVEI_PICTURES) {
    await page.screenshot({ path: join(process.env.SAMVEI_PICTURES, 'fhir-lforms.png'), fullPage: true });
  }
  const flat = (words) => words.replace(/\s+/g, ' ').trim();
  const words = flat(shown.words);
  for (const { text: label, linkId } of all(form.item)) {
    assert.ok(!label || words.includes(flat(label)), `lforms does not show ${linkId}: ${label}`);
  }
  const strings = all(response.item).flatMap((item) => item.answer ?? []).map((answer) => answer.valueString).filter(Boolean);
  assert.ok(strings.length > 20);
  for (const value of strings) assert.ok(shown.values.some((one) => flat(one) === flat(value)), `lforms does not show ${value}`);
  // What it would send on is what it was given.
  const answers = (items) => all(items).flatMap((item) => (item.answer ?? []).map((answer) => `${item.linkId} ${JSON.stringify(answer)}`));
  assert.deepEqual(answers(shown.given.item).sort(), answers(response.item).sort());
  assert.deepEqual(asked, []);
  await page.close();
});

test('the web page is accessible, fits a small window, and asks for nothing', async () => {
  const { path } = made[0];
  for (const viewport of [{ width: 320, height: 600 }, PHONE, WIDE]) {
    const { page, heard } = await open(path.html, viewport);
    const { wide, scripts } = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth - innerWidth,
      scripts: document.querySelectorAll('script, link, iframe, object, [src], [href]').length,
    }));
    assert.ok(wide <= 0, `${viewport.width} pixels: ${wide} too wide`);
    assert.equal(scripts, 0);
    assert.deepEqual(await axe(page), []);
    // A table stays one when a narrow window shows it as blocks.
    const tables = await page.evaluate(() => document.querySelectorAll('table').length);
    assert.equal(await page.getByRole('table').count(), tables);
    assert.ok((await page.getByRole('rowheader').count()) > tables);
    assert.ok((await page.getByRole('checkbox', { checked: true, disabled: true }).count()) > 0);
    assert.deepEqual(heard, []);
    if (process.env.SAMVEI_PICTURES) {
      await page.screenshot({ path: join(process.env.SAMVEI_PICTURES, `nettside-${viewport.width}.png`), fullPage: true });
    }
    await page.close();
  }
});

test('a script that somebody typed is text on the web page', async () => {
  const input = join(folder, 'script.case.json');
  const output = join(folder, 'script.html');
  const typed = '</dd></style><script>document.title = 1</script><img src=x onerror="document.title = 2">';
  writeFileSync(input, JSON.stringify({ as_of: '2026-11-22', answers: { rolle: 'selv', alder: 40 }, application: { situasjon: typed } }));
  execFileSync(join(ROOT, 'build/samvei'), ['apply', input, '-o', output]);
  const { page, heard } = await open(output, PHONE);
  assert.ok((await page.locator('dd').allInnerTexts()).includes(typed));
  assert.equal(await page.locator('script, img').count(), 0);
  // The page's own policy stops what would come in all the same.
  await page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<img src="http://samvei.example/x.png">'); });
  await page.waitForTimeout(200);
  assert.ok(heard.some((line) => /Content Security Policy/.test(line)), heard.join());
  await page.close();
});

test('the web page prints on A4 with everything on it', async () => {
  const { path, markers, text } = made[0];
  const { page } = await open(path.html, WIDE);
  const printed = join(folder, 'printed.pdf');
  await page.pdf({ path: printed, preferCSSPageSize: true });
  await page.close();
  assert.match(execFileSync('pdfinfo', [printed], { encoding: 'utf8' }), /Page size: .*A4/);
  const words = execFileSync('pdftotext', ['-layout', printed, '-'], { encoding: 'utf8' });
  for (const marker of markers.filter((one) => text.json.includes(one))) assert.ok(words.includes(marker), marker);
  assert.match(words, /Side 1 av \d/);
});
