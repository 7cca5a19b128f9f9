// Where people have chosen their own colours, there are no others: words are in the system's, and what can be
// pressed or filled in is told from the page by a border or a background of it.
import { inPage } from './in_page.mjs';

export const forcedColours = (site) => inPage(site, ({ tell, shown, controls, texts }) => {
  const faults = [];
  const probe = document.body.appendChild(document.createElement('div'));
  const system = new Map(['CanvasText', 'Canvas', 'LinkText', 'VisitedText', 'ButtonText', 'ButtonFace', 'ButtonBorder', 'GrayText',
    'Highlight', 'HighlightText', 'Field', 'FieldText', 'AccentColor', 'AccentColorText'].map((name) => {
    probe.style.color = name;
    return [getComputedStyle(probe).color, name];
  }));
  probe.remove();
  for (const { element } of texts()) {
    const { color } = getComputedStyle(element);
    if (!system.has(color)) faults.push(`${tell(element)} is written in ${color}`);
  }
  const bordered = (element) => {
    const style = getComputedStyle(element);
    return ['top', 'bottom'].every((side) => style[`border-${side}-style`] !== 'none' && parseFloat(style[`border-${side}-width`]) > 0 &&
      style[`border-${side}-color`] !== getComputedStyle(document.body).backgroundColor);
  };
  for (const control of controls()) {
    // A link or a fold is known by its words; a tick drawn by the browser keeps the browser's border.
    if (!control.matches('button, input:not([type=radio], [type=checkbox]), textarea')) continue;
    if (control.dataset.variant === 'tertiary' || control.closest('[data-variant="tertiary"], nav')) continue;
    if (shown(control) && !bordered(control)) faults.push(`${tell(control)} has no border`);
  }
  return [...new Set(faults)];
});
