// Canvas and plain page tell assistive tools the same.
import { act } from '../stations.mjs';
import { differences, treeOf } from './tree.mjs';

// The switch names the presentation that one gets, which is another in each.
const withoutSwitch = (tree) => tree.replace(/button "Bytt til (enkel|vanlig) visning"/, 'button of the switch');

export async function sameTree(site) {
  // Each after a switch: what was announced before it is gone by then, in both.
  await act(site, 'nav.view');
  const there = await treeOf(site);
  await act(site, 'nav.view');
  const here = await treeOf(site);
  return differences(withoutSwitch(here), withoutSwitch(there)).map((line) => `in the other presentation, ${line}`);
}
