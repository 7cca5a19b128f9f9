// Finding in the page, selecting and copying: what the canvas paints is found where it is painted, is seen to be
// selected, and is copied as the paragraphs it is.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, start } from './harness.mjs';
import { act } from './stations.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

// Runs in the page: searches as the browser does, from the top, and tells what it selected and where; with it,
// the lines that the program paints of the node that this stands in, as [left, right, middle].
function findWords(words) {
  const { program, canvas } = window.Samvei.parts;
  const selection = getSelection();
  selection.removeAllRanges();
  const found = window.find(words);
  if (!found) return { found };
  const stage = canvas.stage.getBoundingClientRect();
  const range = selection.getRangeAt(0);
  const rects = [...range.getClientRects()].filter(({ width }) => width > 0)
    .map(({ left, right, top, bottom }) => ({ left: left - stage.left, right: right - stage.left, middle: (top + bottom) / 2 - stage.top }));
  const { id } = range.startContainer.parentElement.closest('[data-id]').dataset;
  const part = program.tree().nodes.find((node) => node.id === id).parts.name;
  const lines = part.lines.map(([x, width], index) => ({ left: x, right: x + width, middle: part.box[1] + part.font[1] * (index + 0.5) }));
  return { found, text: selection.toString(), id, rects, lines };
}

// Runs in the page: paragraphs and headings that are painted over several lines, and links and buttons.
function painted() {
  return window.Samvei.parts.program.tree().nodes
    .filter((node) => node.parts?.name?.lines && ['text', 'heading', 'link', 'button'].includes(node.role))
    .map((node) => ({ id: node.id, words: node.name, lines: node.parts.name.lines.length }));
}

const copied = (site) => site.page.evaluate(() => navigator.clipboard.readText());

test('what is painted is found where it is painted, also across the end of a line', async () => {
  const site = await web.open({ viewport: PHONE });
  const all = await site.page.evaluate(painted);
  assert.ok(all.length > 12, `${all.length} texts`);
  assert.ok(all.filter(({ lines }) => lines > 1).length > 3);
  for (const { id, words, lines } of all) {
    const match = await site.page.evaluate(findWords, words);
    assert.ok(match.found, `${id} is not found: ${words}`);
    assert.equal(match.text, words);
    if (match.id !== id) continue;  // the same words stand further up
    assert.equal(match.rects.length, lines, id);
    match.rects.forEach((rect, index) => {
      for (const side of ['left', 'right', 'middle']) {
        const off = rect[side] - match.lines[index][side];
        assert.ok(Math.abs(off) < 1, `${id}, line ${index}: its ${side} is ${off} px beside the painted one`);
      }
    });
  }
  // A part of a paragraph, from the end of one line to the beginning of the next.
  const part = 'kommunen om, og får en';
  const match = await site.page.evaluate(findWords, part);
  assert.equal(match.text, part);
  assert.equal(match.rects.length, 2, 'these words should stand on two lines');
  assert.ok(Math.abs(match.rects[0].right - match.lines[1].right) < 1);
  assert.ok(Math.abs(match.rects[1].left - match.lines[2].left) < 1);
  assert.deepEqual(await site.page.evaluate(findWords, 'xyzxyz'), { found: false });
  await site.close();
});

test('what is selected is seen on the canvas, and copied as its paragraphs', async () => {
  const site = await web.open({ viewport: PHONE, permissions: ['clipboard-read', 'clipboard-write'] });
  const lead = site.node('t.hvem.lead');
  const words = await lead.textContent();
  const box = await lead.boundingBox();
  const clip = { x: box.x, y: box.y, width: box.width, height: box.height };
  const light = 225;
  const without = await site.darkPixels(clip, light);
  await lead.evaluate((element) => getSelection().selectAllChildren(element));
  await site.page.keyboard.press('Control+C');
  assert.equal(await copied(site), words, 'the line ends of the painting are none of the text');
  // Coloured behind the words, as wide as they are, and the words themselves still there.
  const selected = await site.darkPixels(clip, light);
  assert.ok(selected > without + box.width * box.height * 0.5, `${selected} coloured pixels of ${box.width * box.height}, ${without} before`);
  assert.ok((await site.darkPixels(clip, 90)) > box.width, 'the selected words are not seen');

  await site.page.evaluate(() => getSelection().setBaseAndExtent(
    document.querySelector('[data-id="t.hvem.lead"]').firstChild, 5, document.querySelector('[data-id="t.start.answers"]').firstChild, 4));
  await site.page.keyboard.press('Control+C');
  assert.deepEqual((await copied(site)).split('\n'), [words.slice(5), await site.node('t.start.time').textContent(), 'Alle']);

  // All of the page: a line for each text that is seen, in the page's order, and nothing that is only heard or folded away.
  await site.page.keyboard.press('Control+A');
  await site.page.keyboard.press('Control+C');
  const lines = (await copied(site)).split('\n');
  assert.equal(lines[0], 'Samvei');
  for (const text of [words, 'Hvem gjelder det?', 'Barnet mitt', 'Jeg har en kode']) {
    assert.equal(lines.filter((line) => line === text).length, 1, text);
  }
  assert.ok(!lines.includes('Koden'), 'what is folded was copied');

  // In a field it is the field's own text.
  await act(site, 'q.rolle.forelder');
  await site.type('q.alder', '7');
  await site.page.keyboard.press('Control+A');
  await site.page.keyboard.press('Control+C');
  assert.equal(await copied(site), '7');

  // The plain page's paragraphs are the browser's to copy.
  await site.press('nav.view');
  assert.equal(await site.presentation(), 'plain');
  await site.page.keyboard.press('Control+A');
  await site.page.keyboard.press('Control+C');
  assert.ok((await copied(site)).split(/\n+/).includes(words));
  await site.close();
});

// Chromium opens a folded part to show what was searched for in it, which a link to words of the page asks for in
// the same way as its search bar, and only that can be done here without hands.
test('what is folded is found and opened, in both presentations', async () => {
  for (const query of ['', '?visning=enkel']) {
    const site = await web.open({ viewport: PHONE, query, faulty: true });
    await site.loaded();
    const open = () => site.page.evaluate(() => {
      const { program } = window.Samvei.parts;
      return program.tree().nodes.find((node) => node.id === 'd.kode').checked ?? false;
    });
    assert.equal(await open(), false);
    await site.page.goto(`${web.server.url}/${query}#:~:text=Store%20eller%20sm%C3%A5`);
    await site.page.waitForFunction(() => document.querySelector('[data-id="d.kode"]').parentElement.open);
    await site.settled();
    assert.ok(await open(), 'the program knows that it is open');
    const hint = await site.page.locator('#n-in\\.kode-hint').boundingBox();
    assert.ok(hint.y >= 0 && hint.y + hint.height <= PHONE.height, `what was found is at ${hint.y} px`);
    assert.equal(await site.step(), 'hvem');
    await site.close();
  }
});
