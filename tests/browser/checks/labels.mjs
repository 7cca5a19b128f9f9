// A control's name holds the words that are seen on it, so that whoever says them aloud reaches it (2.5.3);
// and every control has a name.
import { inPage } from './in_page.mjs';

export const labels = (site) => inPage(site, ({ words, tell, controls }) => {
  const faults = [];
  const plain = (text) => words(text ?? '').toLowerCase();
  for (const control of controls()) {
    const label = [...control.labels ?? []].map((one) => one.textContent).join(' ');
    const seen = plain(control.matches('input, textarea, select') ? label : control.textContent);
    const by = control.getAttribute('aria-labelledby')?.split(/\s+/).map((id) => document.getElementById(id)?.textContent).join(' ');
    const name = plain(by ?? control.getAttribute('aria-label') ?? seen);
    if (!name) faults.push(`${tell(control)} has no name`);
    else if (!name.includes(seen)) faults.push(`${tell(control)} is seen as "${seen}" and named "${name}"`);
  }
  return faults;
});
