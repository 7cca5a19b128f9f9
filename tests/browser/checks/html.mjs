// What the HTML standard says of the page as it stands now, and of the start page's file.
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

// What html-validate's recommended rules are not asked for, each with the reason.
const ALWAYS = {
  'doctype-style': 'off',  // either way is right; ours is in small letters
  'valid-id': ['error', { relaxed: true }],  // the standard allows any character but space; ours have dots
};
const AS_IT_STANDS = {
  'tel-non-breaking': 'off',  // the whole sentence is the link; it may break, as it does on the canvas
  'attribute-boolean-style': 'off',  // the browser writes the attributes out, and chooses how
  'attribute-empty-style': 'off',    // the same
  'no-inline-style': 'off',          // where elements lie is told by custom properties that a script sets
  // A passphrase for a file is no login: the browser shall neither offer nor keep one.
  'autocomplete-password': 'off',
};
// An attribute for every element, which has a meaning once the passphrase is shown as text.
const GLOBAL = /^input-attributes: Attribute "autocapitalize" is not allowed/;

const validator = (rules) => new HtmlValidate(new StaticConfigLoader({
  root: true, extends: ['html-validate:recommended'], rules: { ...ALWAYS, ...rules },
}));
const ofFiles = validator({});
const ofPages = validator(AS_IT_STANDS);

async function faultsOf(asked, text) {
  const report = await asked.validateString(text);
  return report.results.flatMap((result) => result.messages.map((message) =>
    `${message.ruleId}: ${message.message} (${message.selector ?? `line ${message.line}`})`))
    .filter((fault) => !GLOBAL.test(fault));
}

// Of a file as it was written.
export const htmlFile = (text) => faultsOf(ofFiles, text);

export const html = async (site) => faultsOf(ofPages, await site.page.content());
