// No key of one character does anything of its own (2.1.4): people who speak to their machine type them.
import { inPage } from './in_page.mjs';

export async function noShortcuts(site) {
  const faults = await inPage(site, ({ tell }) =>
    [...document.querySelectorAll('[accesskey]')].map((element) => `${tell(element)} has the key ${element.accessKey}`));
  const state = () => site.page.evaluate(() => JSON.stringify([document.documentElement.dataset.step,
    document.documentElement.dataset.ready, document.querySelector('#view').textContent,
    [...document.querySelectorAll('input, textarea')].map((field) => [field.value, field.checked])]));
  await site.page.evaluate(() => document.activeElement?.blur());
  const before = await state();
  for (const key of 'abcdefghijklmnopqrstuvwxyz0123456789?/.,-+') {
    await site.page.keyboard.press(key);
    if (await state() !== before) return [...faults, `the key ${key} does something`];
  }
  return faults;
}
