// The page's title, its one first heading, headings without gaps, and the landmarks by which people jump.
import { inPage } from './in_page.mjs';

export const titles = (site) => inPage(site, ({ words, tell, shown }) => {
  const faults = [];
  const headings = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].filter(shown);
  const first = headings.filter((heading) => heading.localName === 'h1');
  if (first.length !== 1) faults.push(`${first.length} first headings, not 1`);
  const heading = first.length > 0 ? words(first[0].textContent) : '';
  if (!document.title.startsWith(heading)) faults.push(`the title "${document.title}" does not begin with the heading "${heading}"`);
  if (!/\S – \S/.test(document.title)) faults.push(`the title "${document.title}" does not say both page and service`);
  let level = 0;
  for (const one of headings) {
    const own = Number(one.localName[1]);
    if (own > level + 1) faults.push(`${tell(one)} has level ${own} after level ${level}`);
    if (!words(one.textContent)) faults.push(`${tell(one)} is empty`);
    level = own;
  }
  for (const [name, selector] of [['main', 'main'], ['banner', 'header'], ['footer', 'footer']]) {
    const found = [...document.querySelectorAll(selector)].filter(shown);
    if (found.length !== 1) faults.push(`${found.length} of the landmark ${name}, not 1`);
  }
  if (first[0] && !first[0].closest('main')) faults.push('the first heading is not in main');
  for (const nav of document.querySelectorAll('nav')) {
    if (shown(nav) && !nav.getAttribute('aria-label') && !nav.getAttribute('aria-labelledby')) faults.push('a navigation without a name');
  }
  return faults;
});
