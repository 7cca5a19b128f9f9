// Canvas and plain page tell assistive tools the same.
import { act } from '../stations.mjs';
import { differences, treeOf } from './tree.mjs';

export async function sameTree(site) {
  // Each after a switch: what was announced before it is gone by then, in both.
  await act(site, 'nav.view');
  const there = await treeOf(site);
  await act(site, 'nav.view');
  const here = await treeOf(site);
  return differences(here, there).map((line) => `in the other presentation, ${line}`);
}
