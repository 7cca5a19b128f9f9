// A person who does not see goes from the first question to the result, with a keyboard and a real screen reader. What
// it said lies in build/test-logs/orca-*.txt afterwards, to be read by people.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Session } from './session.mjs';
import { doubles, missing, noise } from './words.mjs';

// What is answered on each page after the first.
const ANSWERS = [
  ['hjelp', ['q.tjenester.fysioterapi', 'q.tjenester.avlastning']],
  ['hverdag', ['q.samordningsbehov.s.gjentar']],
  ['varighet', ['q.varighet.over_24_mnd']],
  ['barnet', ['q.alvor_helse.ja', 'q.alvor_funksjon.usikker', 'q.alvor_livsviktig.nei', 'q.alvorlig.ja']],
  ['passer', ['q.passer.ingen']],
  ['oensker', ['q.oensker_koordinator.ja', 'q.oensker_plan.ja', 'q.foreldreansvar.alene']],
];

// The page's own words, as a person who sees reads them: of one node, or of all that are shown.
const wordsOf = (session, id) => session.page.evaluate((wanted) => {
  const element = document.querySelector(`[data-id="${wanted}"]`);
  const label = element.labels?.[0] ?? element.querySelector('legend') ?? element;
  return label.textContent.trim();
}, id);

// All that stands on the page from the node `from` on, in its order; and the names that are said of groups but stand
// nowhere, or twice.
const shownWords = (session, from) => session.page.evaluate((id) => {
  const start = document.querySelector(`[data-id="${id}"]`);
  const view = document.querySelector('#view');
  const shown = [];
  const walker = document.createTreeWalker(view, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, data } = walker.currentNode;
    if (start && start.compareDocumentPosition(walker.currentNode) & Node.DOCUMENT_POSITION_PRECEDING) continue;
    if (data.trim() && parentElement.checkVisibility() && !parentElement.closest('[aria-hidden=true]')) shown.push(data);
  }
  const labels = [...view.querySelectorAll('[aria-label]')].map((element) => element.ariaLabel);
  const named = [...view.querySelectorAll('legend, h2, h3, nav > button')].map((element) => element.textContent);
  return { shown, named: [...labels, ...named] };
}, from);

const errorOf = (session, id) => session.page.evaluate((wanted) => {
  const control = document.querySelector(`[data-id="${wanted}"]`);
  return (control.closest('fieldset') ?? control.parentElement).querySelector('.error').textContent;
}, id);

// Has the page read on from the node `from`, where the reader is, and compares that with what is seen from there on.
// Orca takes what happens in its order: who has heard it say where it is, knows that it has seen all that came before.
async function hearsThePage(session, from) {
  const { shown, named } = await shownWords(session, from);
  await session.quiet();
  const since = await session.press('KP_Add');
  await session.hears(shown.at(-1), since);
  const said = session.said(since).split('\n');
  assert.deepEqual(missing(shown, said), []);
  assert.deepEqual(noise([...shown, ...named], said), []);
  assert.deepEqual(doubles(shown, said, named), []);
  return said.join(' ');
}

// The page from its first control on.
async function hearsTheFirstPage(session) {
  const arrived = await session.reach('nav.view');
  await session.hears(`${await wordsOf(session, 'nav.view')} trykknapp`, arrived);
  await hearsThePage(session, 'nav.view');
}

// Presses a button once it was heard: who presses before knows where they are from elsewhere.
async function presses(session, id) {
  const reached = await session.reach(id);
  await session.hears(`${await wordsOf(session, id)} trykknapp`, reached);
  return session.press('Return');
}

async function chooses(session, id) {
  const since = await session.reach(id);
  await session.hears(`${await wordsOf(session, id)}`, since);
  const pressed = await session.press('space');
  await session.hears(/^(valgt|merket av)/m, pressed);
}

// Instead of what stands in a field. A busy machine loses a key now and then: then again.
async function writes(session, id, text) {
  await session.reach(id);
  const written = () => session.page.waitForFunction(([wanted, value]) =>
    document.querySelector(`[data-id="${wanted}"]`).value === value, [id, text], { timeout: 5000 }).then(() => true, () => false);
  for (let attempt = 0; attempt < 3; ++attempt) {
    await session.press('ctrl+a');
    await session.type(text);
    if (await written()) return;
  }
  assert.fail(`${text} could not be written in ${id}`);
}

// The first question: its legend, its options with their states, by Tab and the arrow keys.
async function hearsTheFirstQuestion(session) {
  const question = await wordsOf(session, 'q.rolle');
  const arrived = await session.reach('q.rolle.selv');
  await session.hears(`${question} panel. ${await wordsOf(session, 'q.rolle.selv')}. ikke valgt radioknapp`, arrived);
  const moved = await session.press('Down');
  await session.hears(`${await wordsOf(session, 'q.rolle.forelder')}. ikke valgt radioknapp`, moved);
}

// Next without an answer: the summary, its link to the question, and the question's own message.
async function hearsWhatIsMissing(session) {
  const pressed = await presses(session, 'nav.next');
  await session.page.waitForFunction(() => document.activeElement.dataset.id === 'errors');
  const title = await session.page.evaluate(() => document.querySelector('[data-id="errors"] h2').textContent);
  await session.hears(`${title} panel`, pressed);
  // How many faults there are is in the live region alone.
  await session.hears(await session.page.locator('#live').textContent(), pressed);
  const message = await errorOf(session, 'q.rolle.selv');
  const linked = await session.reach('errors.q.rolle');
  await session.hears(new RegExp(`${message.replace(/[.?]/g, '\\$&')}[.]? lenke`), linked);
  const followed = await session.press('Return');
  await session.hears(await wordsOf(session, 'q.rolle'), followed);
}

// A field: its label, that it is wrong, why, and how to mend it; then that it no longer is.
async function hearsAFieldsFault(session) {
  await chooses(session, 'q.rolle.forelder');
  await writes(session, 'q.alder', '400');
  const pressed = await presses(session, 'nav.next');
  await session.hears(/panel/, pressed);
  const back = await session.reach('q.alder');
  await session.hears(`${await wordsOf(session, 'q.alder')} oppføring 400`, back);
  await session.hears('ugyldig oppføring.', back);
  await session.hears(await errorOf(session, 'q.alder'), back);
  await writes(session, 'q.alder', '7');
}

async function goesOn(session, to) {
  const pressed = await presses(session, 'nav.next');
  await session.page.waitForSelector(`html[data-step="${to}"]`, { state: 'attached' });
  await session.hears(`${await wordsOf(session, `h.${to}`)} topptekst nivå 1`, pressed);
}

// The whole result, each outcome with its verdict in words; then the first one's conditions, which unfold.
async function hearsTheResult(session) {
  const all = await hearsThePage(session, 'h.svar');
  const cards = await session.page.evaluate(() => [...document.querySelectorAll('[data-id^="result."][data-verdict]')]
    .map((card) => [card.querySelector('h2').textContent, card.querySelector('p').textContent]));
  assert.ok(cards.length >= 3);
  for (const [name, verdict] of cards) {
    assert.ok(all.includes(`${name} topptekst nivå 2 ${verdict}`), `${name} is not said with its verdict: ${verdict}`);
  }
  const summary = await session.page.evaluate(() => document.querySelector('[data-id^="d.criteria."]').dataset.id);
  const folded = await session.reach(summary);
  await session.hears(/sammenslått/, folded);
  await session.quiet();
  const pressed = await session.press('Return');
  await session.hears(/utvidet/, pressed);
  await session.quiet();
  await session.reach('go.soeknad');
  const again = await session.reach(summary);
  await session.hears(/utvidet/, again);
  await hearsThePage(session, summary);
}

async function hearing(name, query, use) {
  const session = await Session.start(name, query);
  try {
    await use(session);
    assert.deepEqual(session.faults, []);
  } finally {
    await session.stop();
  }
}

test('Orca on the canvas: from the first question to the result', () => hearing('canvas', '', async (session) => {
  assert.equal(await session.page.evaluate(() => document.documentElement.dataset.ready), 'canvas');
  await session.hears(`Fullført lasting av ${(await session.page.title()).split(' – ')[0]}`, 0);
  await hearsTheFirstPage(session);
  await hearsTheFirstQuestion(session);
  await hearsWhatIsMissing(session);
  await hearsAFieldsFault(session);
  for (const [step, chosen] of ANSWERS) {
    await goesOn(session, step);
    for (const id of chosen) await chooses(session, id);
  }
  await goesOn(session, 'svar');
  await hearsTheResult(session);
}));

test('Orca on the plain page: a question, its faults, the next page', () => hearing('plain', '?visning=enkel', async (session) => {
  assert.equal(await session.page.evaluate(() => document.documentElement.dataset.ready), 'plain');
  await hearsTheFirstPage(session);
  await hearsTheFirstQuestion(session);
  await hearsWhatIsMissing(session);
  await hearsAFieldsFault(session);
  await goesOn(session, 'hjelp');
}));
