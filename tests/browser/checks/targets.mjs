// What is pressed is large enough: 24 px always (2.5.8), 44 px for what is a control of ours. A link within
// a sentence is as high as its line, by the letter of 2.5.8. No two targets lie upon each other.
import { inPage } from './in_page.mjs';

export const targets = (site) => inPage(site, ({ tell, shown, controls }) => {
  const LEAST = 24;
  const OURS = 44;
  const faults = [];

  // A label is pressed as its control is, and so is the card that it is spread over.
  function parts(control) {
    if (!control.matches('[type=radio], [type=checkbox]')) return [control.getBoundingClientRect()];
    const labels = [...control.labels].filter(shown);
    const spread = labels.filter((label) => {
      const { content, position, inset } = getComputedStyle(label, '::after');
      return content !== 'none' && position === 'absolute' && inset === '0px';
    }).map((label) => label.offsetParent);
    return [control, ...labels, ...spread].map((element) => element.getBoundingClientRect());
  }

  function isInSentence(control) {
    if (control.localName !== 'a') return false;
    const rest = control.parentElement.textContent.replace(control.textContent, '');
    return /\S/.test(rest) && getComputedStyle(control).display === 'inline';
  }

  const all = controls().filter((control) => !isInSentence(control))
    .map((control) => ({ control, rects: parts(control) }));
  for (const { control, rects } of all) {
    const width = Math.max(...rects.map((rect) => rect.width));
    const height = Math.max(...rects.map((rect) => rect.height));
    // A link that stands alone reaches over its line, and is no button.
    const least = control.localName === 'a' && !control.matches('[role=button]') ? LEAST : OURS;
    if (Math.min(width, height) < least - 0.5) {
      faults.push(`${tell(control)} is ${Math.round(width)} by ${Math.round(height)} px, under ${least}`);
    }
  }
  const upon = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1 &&
    Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 1;
  all.forEach((one, index) => {
    for (const other of all.slice(index + 1)) {
      if (one.control.contains(other.control) || other.control.contains(one.control)) continue;
      if (one.rects.some((rect) => other.rects.some((its) => upon(rect, its)))) {
        faults.push(`${tell(one.control)} and ${tell(other.control)} lie upon each other`);
      }
    }
  });
  return faults;
});
