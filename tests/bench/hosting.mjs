// How much one nginx with docs/hosting/nginx.conf hands out on this machine, over the loopback address and by wrk:
// a short, bounded run. Both share the machine's processors, so a real server does more.
// usage: node tests/bench/hosting.mjs      (SAMVEI_SITE: another site than dist/)
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { SITE } from '../browser/harness.mjs';
import { startNginx } from '../hosting/nginx.mjs';

const SECONDS = 5;
const CONNECTIONS = 16;

const nginx = await startNginx(SITE);
try {
  const program = readdirSync(SITE).find((name) => /^program\..*\.wasm$/.test(name));
  for (const path of ['', program]) {
    const told = execFileSync('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS}s`, '-H', 'Accept-Encoding: br', `${nginx.url}/${path}`], { encoding: 'utf8' });
    const [, requests] = told.match(/Requests\/sec:\s+([\d.]+)/);
    const [, transfer] = told.match(/Transfer\/sec:\s+(\S+)/);
    const errors = told.match(/Non-2xx.*|Socket errors.*/)?.[0] ?? 'no errors';
    console.log(`${(path || 'the page').replace(/\.[0-9a-f]{12}\./, '.').padEnd(14)} ${requests} a second, ${transfer} a second, ${errors}`);
  }
} finally {
  await nginx.stop();
}
