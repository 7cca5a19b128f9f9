// Everything that axe knows to look for, one line for each rule that is broken.
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const AXE = createRequire(import.meta.url).resolve('axe-core');

// Rules that are not asked for, each with the reason.
const OFF = {
  'color-contrast-enhanced': 'asks for 7 : 1 (AAA); we hold 4.5 : 1',
};
// Most of axe's work, and on the canvas it sees nothing: there the pixels are measured (checks/contrast.mjs).
const COLOURS = 'color-contrast';

// Without `colours` all but that rule; `only` names rules instead.
export async function axe(site, { colours = true, only } = {}) {
  site.tools ??= await site.page.context().newCDPSession(site.page);
  const evaluate = async (expression) => {
    const { result, exceptionDetails } = await site.tools.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value;
  };
  if (await evaluate('typeof axe') === 'undefined') await evaluate(await readFile(AXE, 'utf8'));
  const off = [...Object.keys(OFF), ...(colours ? [] : [COLOURS])];
  return evaluate(`(() => {
    const asked = ${JSON.stringify(only ?? null)} ?? axe.getRules().map((rule) => rule.ruleId).filter((id) => !${JSON.stringify(off)}.includes(id));
    return axe.run(document, { runOnly: { type: 'rule', values: asked }, resultTypes: ['violations'], elementRef: false })
      .then((found) => found.violations.map((rule) => rule.id + ': ' + rule.help + ': ' + rule.nodes.map((node) => node.html).join(' | ')));
  })()`);
}
