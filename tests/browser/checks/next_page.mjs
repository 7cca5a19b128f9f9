// A new page: its heading has the focus, the window shows its top, and the title is another. Presses Next, so
// the page must be answered.
export async function nextPage(site) {
  const { page } = site;
  const before = { step: await site.step(), title: await page.title() };
  await site.press('nav.next');
  const faults = [];
  if ((await site.step()) === before.step) return [`nav.next: ${before.step} is still shown`];
  const now = await page.evaluate(() => ({
    heading: document.querySelector('h1').dataset.id,
    focused: document.activeElement.dataset.id ?? document.activeElement.tagName.toLowerCase(),
    top: scrollY,
  }));
  if (now.focused !== now.heading) faults.push(`${now.heading}: focus is on ${now.focused} and not on the heading`);
  if (now.top > 0) faults.push(`${now.heading}: the window shows the page from ${now.top} px on`);
  if ((await page.title()) === before.title) faults.push(`${now.heading}: the title is still "${before.title}"`);
  return faults;
}
