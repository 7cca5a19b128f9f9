// Lighthouse's mobile preset on the built site: scores, and what they come from, in both presentations. Slowed down
// twice: simulated, as the preset is, which computes what a slow phone would need from a fast run; and applied, where
// the browser really is that slow. scripts/bench installs Lighthouse under build/lighthouse.
// usage: node tests/bench/lighthouse.mjs      (SAMVEI_SITE: another site than dist/)
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { serve } from '../../scripts/static-server.mjs';
import { SITE } from '../browser/harness.mjs';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const installed = createRequire(join(ROOT, 'build/lighthouse/package.json'));
const load = async (name) => import(pathToFileURL(installed.resolve(name)));
const { default: lighthouse } = await load('lighthouse');
const { launch } = await load('chrome-launcher');

const RUNS = 3;  // the middle one is told
const AUDITS = { 'first-contentful-paint': 'FCP', 'largest-contentful-paint': 'LCP', 'total-blocking-time': 'TBT', 'cumulative-layout-shift': 'CLS' };
const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1];

const server = await serve(SITE);
const chrome = await launch({
  chromePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  chromeFlags: ['--headless=new', '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader'],
});
try {
  for (const [name, path] of [['canvas', '/'], ['plain page', '/?visning=enkel']]) {
    for (const throttlingMethod of ['simulate', 'devtools']) {
      const results = [];
      for (let run = 0; run < RUNS; ++run) {
        const { lhr } = await lighthouse(`${server.url}${path}`, {
          port: chrome.port, logLevel: 'error', throttlingMethod, onlyCategories: ['performance', 'accessibility', 'best-practices'],
        });
        results.push(lhr);
      }
      const scores = Object.keys(results[0].categories)
        .map((category) => `${category} ${middle(results.map((lhr) => Math.round(100 * (lhr.categories[category].score ?? 0))))}`);
      const values = Object.entries(AUDITS).map(([audit, short]) => {
        const value = middle(results.map((lhr) => lhr.audits[audit].numericValue ?? NaN));
        return `${short} ${short === 'CLS' ? value.toFixed(3) : `${Math.round(value)} ms`}`;
      });
      console.log(`${name}, ${throttlingMethod === 'simulate' ? 'simulated' : 'applied'}: ${[...scores, ...values].join(', ')}`);
    }
  }
} finally {
  chrome.kill();
  server.close();
}
