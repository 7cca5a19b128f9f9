// The language of the page and of whatever on it is in another one. What is in which language is known from
// the texts themselves: words that another language has, and the page's own has not.
import { readdirSync, readFileSync } from 'node:fs';
import { inPage } from './in_page.mjs';

const FOLDER = new URL('../../../assets/texts/', import.meta.url);
const LANGUAGES = ['nb', 'nn', 'en', 'se'];

// What each language says, without the texts that have something put into them.
const said = Object.fromEntries(LANGUAGES.map((language) => [language, readdirSync(FOLDER)
  .filter((name) => name.startsWith(`${language}.`) && name.endsWith('.json'))
  .flatMap((name) => Object.values(JSON.parse(readFileSync(new URL(name, FOLDER), 'utf8'))))
  .filter((text) => typeof text === 'string' && text.length > 2 && !text.includes('{'))]));

// `expected`: the language that the page should be in; without it, the one that the program speaks.
export async function lang(site, { expected } = {}) {
  return inPage(site, ({ tell, texts }, [wanted, all]) => {
    const faults = [];
    const html = document.documentElement.lang;
    const spoken = wanted ?? window.Samvei.parts.program.tree().language;
    if (html !== spoken) faults.push(`the page is said to be ${html || 'in no language'} and speaks ${spoken}`);
    const sets = Object.fromEntries(Object.entries(all).map(([language, list]) => [language, new Set(list)]));
    for (const { element, words } of texts()) {
      const marked = element.closest('[lang]')?.lang;
      const languages = Object.keys(sets).filter((language) => sets[language].has(words));
      if (languages.length > 0 && !languages.includes(marked)) {
        faults.push(`${tell(element)} is in ${languages.join(' or ')}, and marked ${marked}`);
      }
    }
    // The languages' own names are the same words in every language.
    for (const button of document.querySelectorAll('[data-id^="nav.language."]')) {
      const own = button.dataset.id.split('.').at(-1);
      const marked = button.closest('[lang]')?.lang;
      if (marked !== own) faults.push(`${tell(button)} is marked ${marked}`);
    }
    return faults;
  }, [expected, said]);
}
