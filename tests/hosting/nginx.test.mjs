// The site as nginx hands it out by docs/hosting/nginx.conf.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { SITE, launch } from '../browser/harness.mjs';
import { startNginx } from './nginx.mjs';

let nginx;
before(async () => { nginx = await startNginx(SITE); });
after(() => nginx.stop());

const named = (pattern) => readdirSync(SITE).find((name) => pattern.test(name));
const WASM = named(/^program\.[0-9a-f]{12}\.wasm$/);
const SCRIPT = named(/^app\.[0-9a-f]{12}\.js$/);

// Not fetch(), which unpacks and hides what was sent.
function ask(path, headers = {}, method = 'GET') {
  return new Promise((done, failed) => {
    request(`${nginx.url}/${path}`, { headers, method }, (response) => {
      const parts = [];
      response.on('data', (part) => parts.push(part));
      response.on('end', () => done({ status: response.statusCode, headers: response.headers, bytes: Buffer.concat(parts) }));
    }).once('error', failed).end();
  });
}

const TYPES = {
  'index.html': 'text/html; charset=utf-8', 'samvei.js': 'text/javascript; charset=utf-8',
  'samvei.webmanifest': 'application/manifest+json; charset=utf-8', 'icon.svg': 'image/svg+xml', [WASM]: 'application/wasm',
  'profiles/lund.json': 'application/json; charset=utf-8', 'sw.js': 'text/javascript; charset=utf-8',
};
for (const [path, type] of Object.entries(TYPES)) {
  test(`${path.replace(/[0-9a-f]{12}/, '…')} has its type`, async () => {
    const { status, headers } = await ask(path);
    assert.equal(status, 200);
    assert.equal(headers['content-type'], type);
  });
}

test('packed files are handed out to those who take them, the plain ones to the rest', async () => {
  const plain = readFileSync(join(SITE, WASM));
  for (const [accepted, ending] of [['br, gzip', 'br'], ['gzip', 'gz']]) {
    const { headers, bytes } = await ask(WASM, { 'Accept-Encoding': accepted });
    assert.equal(headers['content-encoding'], ending === 'br' ? 'br' : 'gzip');
    assert.ok(bytes.equals(readFileSync(join(SITE, `${WASM}.${ending}`))));
    assert.match(headers.vary, /Accept-Encoding/);
  }
  const { headers, bytes } = await ask(WASM);
  assert.equal(headers['content-encoding'], undefined);
  assert.ok(bytes.equals(plain));
});

test('stable names are asked about anew, versioned ones are kept', async () => {
  for (const path of ['', 'index.html', 'innebygd.html', 'samvei.js', 'sw.js', 'profiles/lund.json']) {
    assert.equal((await ask(path)).headers['cache-control'], 'no-cache', path);
  }
  for (const path of [WASM, SCRIPT]) {
    assert.equal((await ask(path)).headers['cache-control'], 'public, max-age=31536000, immutable');
  }
});

test('the policy is also a header, and nothing is told about the server', async () => {
  const { headers } = await ask('');
  const inPage = readFileSync(join(SITE, 'index.html'), 'utf8').match(/Content-Security-Policy" content="([^"]+)"/)[1];
  assert.equal(headers['content-security-policy'], `${inPage}; frame-ancestors *`);
  assert.equal((await ask('innebygd.html')).headers['content-security-policy'], 'frame-ancestors *');
  assert.equal(headers.server, 'nginx');
  assert.equal(headers['set-cookie'], undefined);
  assert.equal(headers['referrer-policy'], 'no-referrer');
  assert.equal(headers['x-content-type-options'], 'nosniff');
});

test('only reading is allowed, and only the site', async () => {
  assert.equal((await ask('', {}, 'POST')).status, 403);
  assert.equal((await ask('..%2f..%2fetc/passwd')).status, 400);
  assert.equal((await ask('no-such-file')).status, 404);
});

test('the guide starts from it', async () => {
  const browser = await launch();
  try {
    const page = await browser.newPage();
    const said = [];
    page.on('console', (message) => said.push(message.text()));
    page.on('pageerror', (error) => said.push(error.message));
    await page.goto(nginx.url);
    await page.waitForSelector('html[data-loaded]', { state: 'attached', timeout: 20000 });
    assert.deepEqual(said, []);
  } finally {
    await browser.close();
  }
});
