// Nothing is there only for a pointer that hovers (1.4.13): no tooltip, and no style that shows something.
import { inPage } from './in_page.mjs';

export const noHoverOnly = (site) => inPage(site, ({ tell }) => {
  const LOOKS = /^(color|background|border|outline|box-shadow|text-decoration|cursor|fill|stroke|--)/;
  const faults = [...document.querySelectorAll('[title]')].map((element) => `${tell(element)} says something only to a pointer that hovers`);
  const walk = (rules) => {
    for (const rule of rules) {
      if (rule.selectorText?.includes(':hover')) {
        for (const property of rule.style) {
          if (!LOOKS.test(property)) faults.push(`${rule.selectorText} changes ${property}`);
        }
      }
      if (rule.cssRules) walk(rule.cssRules);
    }
  };
  for (const sheet of [...document.styleSheets, ...document.adoptedStyleSheets]) walk(sheet.cssRules);
  return faults;
});
