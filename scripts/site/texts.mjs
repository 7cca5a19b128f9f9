// The texts of a language, and filling a template with them.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

// The words of the command line's reports.
const NOT_SHOWN = new Set(['check', 'explain']);

/** The texts of a language that pages and documents show, by key in order: assets/texts/<language>.<part>.json. */
export function readTexts(root, language) {
  const folder = join(root, 'assets/texts');
  const parts = readdirSync(folder).filter((name) => name.startsWith(`${language}.`) && !NOT_SHOWN.has(name.split('.')[1]));
  const all = parts.flatMap((name) => Object.entries(JSON.parse(readFileSync(join(folder, name), 'utf8'))));
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)));
}

const html = (words) => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const PLACE = /\{\{(?:([a-z]{2}):)?([^{}]+)\}\}/g;

/**
 * A template with every {{key}} filled in `language` and every {{other:key}} in another; `write` says how a text
 * stands in this kind of file: HTML without it. `values` are filled in by name first. Throws an error that names
 * every missing text.
 */
export function fillPlaces(template, texts, { language = 'nb', write = html, values = {} } = {}) {
  const missing = [];
  const filled = template.replace(PLACE, (place, other, key) => {
    if (key in values) return values[key];
    const words = texts[other ?? language]?.[key];
    if (words === undefined) missing.push(`${other ?? language}: ${key}`);
    return write(words ?? '');
  });
  if (missing.length > 0) throw new Error(`assets/texts lacks: ${missing.join(', ')}`);
  return filled;
}
