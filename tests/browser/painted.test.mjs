// What is painted is told, and what is told is painted: in every state of the guide and in every language.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { painted } from './checks/painted.mjs';
import { PHONE, start } from './harness.mjs';
import { onTheDay, stations, visitStations } from './stations.mjs';

let web;
before(async () => { web = await start(); });
after(() => web.stop());

test('painted and told are the same in every state and every language', async () => {
  const site = await web.open({ viewport: PHONE, before: onTheDay });
  const faults = [];
  let visited = 0;
  await visitStations(site, async (name) => {
    let pieces = 0;
    const found = await painted(site, { seen: (count) => { pieces += count; } });
    faults.push(...found.map((fault) => `${name}, ${fault}`));
    assert.ok(pieces > 25, `${name}: ${pieces} pieces of text`);
    visited += 1;
  });
  assert.equal(visited, stations.length);
  assert.deepEqual(faults, []);
  await site.close();
});

test('words that are only painted, or only told, are found', async () => {
  const site = await web.open({ viewport: PHONE });
  const languages = ['nb'];
  assert.deepEqual(await painted(site, { languages }), []);
  const spoil = async (change, finds) => {
    const undo = await site.page.evaluateHandle(change);
    const faults = await painted(site, { languages });
    assert.ok(faults.some((fault) => finds.test(fault)), `${finds} is not among:\n${faults.join('\n')}`);
    await undo.evaluate((back) => back());
    assert.deepEqual(await painted(site, { languages }), []);
  };
  await spoil(() => {
    const lead = document.querySelector('[data-id="t.hvem.lead"]');
    const words = lead.textContent;
    lead.textContent = '';
    return () => { lead.textContent = words; };
  }, /^nb: t\.hvem\.lead: its name is painted, and not in the page/);
  await spoil(() => {
    const more = document.createElement('p');
    more.textContent = 'Dette ser ingen';
    document.querySelector('#view main').append(more);
    return () => more.remove();
  }, /^nb: g\.main: in the page, and not painted: "Dette ser ingen"/);
  await spoil(() => {
    const lead = document.querySelector('[data-id="t.hvem.lead"]');
    const words = lead.textContent;
    lead.textContent = words.replace('kommunen', 'staten');
    return () => { lead.textContent = words; };
  }, /^nb: t\.hvem\.lead: painted as ".+", in the page ".+"/);
  await site.close();
});
