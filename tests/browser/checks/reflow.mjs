// Nothing runs out of the window, nothing is cut off, nothing lies upon anything else (1.4.4, 1.4.10, 1.4.12).
import { inPage } from './in_page.mjs';

export const reflow = (site) => inPage(site, ({ tell, texts, controls }) => {
  const faults = [];
  const wide = document.documentElement.scrollWidth - innerWidth;
  if (wide > 0) faults.push(`the page is ${wide} px wider than the window`);

  // What lies within it and reaches out is not seen.
  function clipping(element) {
    for (let at = element; at && at !== document.body; at = at.parentElement) {
      const { overflowX, overflowY, display } = getComputedStyle(at);
      if (display !== 'inline' && (overflowX !== 'visible' || overflowY !== 'visible')) return at;
    }
    return null;
  }
  const lines = [];
  for (const { element, rects } of texts()) {
    const box = clipping(element)?.getBoundingClientRect();
    for (const rect of rects) {
      if (rect.right > innerWidth + 1 || rect.left < -1) faults.push(`${tell(element)} reaches out of the window: ${Math.round(rect.left)} to ${Math.round(rect.right)}`);
      if (box && (rect.right > box.right + 1 || rect.left < box.left - 1 || rect.bottom > box.bottom + 2 || rect.top < box.top - 2)) {
        faults.push(`${tell(element)} is cut off by what it lies in`);
      }
      // Without the room above and below the letters, which lines may share.
      const room = rect.height * 0.25;
      lines.push({ element, left: rect.left, right: rect.right, top: rect.top + room, bottom: rect.bottom - room });
    }
  }
  const all = controls();
  for (const control of all) {
    const rect = control.getBoundingClientRect();
    if (rect.right > innerWidth + 1 || rect.left < -1) faults.push(`${tell(control)} reaches out of the window`);
    // A field of one line scrolls; all others show what they hold.
    if (control.matches('button, summary, a') && control.scrollWidth > control.clientWidth + 1 && control.clientWidth > 0) {
      faults.push(`${tell(control)} holds ${control.scrollWidth} px in ${control.clientWidth}`);
    }
  }
  lines.sort((a, b) => a.top - b.top);
  lines.forEach((line, index) => {
    for (let next = index + 1; next < lines.length && lines[next].top < line.bottom; ++next) {
      const other = lines[next];
      if (Math.min(line.right, other.right) - Math.max(line.left, other.left) > 2 &&
        Math.min(line.bottom, other.bottom) - other.top > 1) {
        faults.push(`${tell(line.element)} and ${tell(other.element)} are written upon each other`);
      }
    }
  });
  // Words under a field or a button that is not theirs.
  for (const control of all.filter((one) => one.matches('input, textarea, button, summary'))) {
    const rect = control.getBoundingClientRect();
    const own = new Set([control, ...control.labels ?? []]);
    for (const line of lines) {
      if ([...own].some((one) => one.contains(line.element)) || line.element.closest('label, button')?.contains(control)) continue;
      const across = Math.min(rect.right, line.right) - Math.max(rect.left, line.left);
      const down = Math.min(rect.bottom, line.bottom) - Math.max(rect.top, line.top);
      const ours = control.parentElement.contains(line.element) && control.matches('[type=radio], [type=checkbox]');
      if (across > 2 && down > 2 && !ours) faults.push(`${tell(line.element)} is written upon ${tell(control)}`);
    }
  }
  return [...new Set(faults)];
});
