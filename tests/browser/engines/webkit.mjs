// WebKitGTK as Debian has it: its small browser, driven over WebDriver's first protocol. That tells
// nothing of the console, so the page that is served has one script more, which listens.
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { serve } from '../../../scripts/static-server.mjs';
import { callOf, clicking, pressing, typing } from './input.mjs';
import { makeHome, Program, startScreen } from './programs.mjs';

// Its toolbar is wider than a phone, unless the toolbar's font and spaces are next to nothing.
const NARROW_TOOLBAR = '* { font-size: 1px; padding: 0; margin: 0; min-width: 0; min-height: 0; border-width: 0; }\n';

// Runs in the page before any of its own scripts.
function listen() {
  const told = [];
  window.samveiTold = told;
  for (const level of ['debug', 'log', 'info', 'warn', 'error', 'assert']) {
    console[level] = (...words) => told.push(`${level}: ${words.join(' ')}`);
  }
  window.addEventListener('error', (event) => told.push(`error: ${event.message} ${event.error?.stack ?? ''}`));
  window.addEventListener('unhandledrejection', (event) => told.push(`rejection: ${event.reason?.stack ?? event.reason}`));
  document.addEventListener('securitypolicyviolation', (event) => told.push(`policy: ${event.violatedDirective} ${event.blockedURI}`));
}

function withListener(folder, copy) {
  cpSync(folder, copy, { recursive: true });
  const page = join(copy, 'index.html');
  const html = readFileSync(page, 'utf8');
  const changed = html.replace('<script ', '<script src="listen.js"></script>\n<script ');
  if (changed === html) throw new Error('index.html has no script to come before');
  writeFileSync(page, changed);
  for (const packed of ['br', 'gz']) rmSync(`${page}.${packed}`);
  writeFileSync(join(copy, 'listen.js'), `(${listen})();\n`);
  return copy;
}

// A port that was free a moment ago; the driver does not say which one it takes by itself.
async function freePort() {
  const server = createServer();
  await new Promise((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address();
  await new Promise((resolve) => { server.close(resolve); });
  return port;
}

export class WebKit {
  static async start(folder, options) {
    const tab = new WebKit();
    try {
      tab.screen = await startScreen(options.size);
      tab.place = makeHome(tab.screen);
      const { home, env } = tab.place;
      tab.server = await serve(withListener(folder, join(home, 'site')));
      tab.requests = [];
      tab.server.on('request', ({ url }) => tab.requests.push(tab.server.url + url));
      tab.downloads = join(home, 'downloads');
      const config = join(env.XDG_CONFIG_HOME, 'gtk-3.0');
      for (const path of [tab.downloads, config]) mkdirSync(path, { recursive: true });
      writeFileSync(join(env.XDG_CONFIG_HOME, 'user-dirs.dirs'), `XDG_DOWNLOAD_DIR="${tab.downloads}"\n`);
      writeFileSync(join(config, 'gtk.css'), NARROW_TOOLBAR);
      const port = await freePort();
      tab.driver = `http://127.0.0.1:${port}`;
      // Its sandbox needs rights that a container lacks; what is shown is our own page, from this machine.
      tab.program = new Program('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`],
        { ...env, WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: '1' });
      await tab.program.within(tab.connect(options), 60, 'being ready');
    } catch (error) {
      await tab.close();
      throw error;
    }
    return tab;
  }

  async connect({ size, webgl }) {
    while (!(await fetch(`${this.driver}/status`).then(({ ok }) => ok, () => false))) {
      if (this.program.over) return;  // which is told to whoever waits
      await pause(50);
    }
    const { sessionId } = await this.ask('POST', '/session', {
      capabilities: {
        alwaysMatch: { 'webkitgtk:browserOptions': { args: ['--automation', `--enable-webgl=${webgl}`] } },
      },
    });
    this.session = `/session/${sessionId}`;
    await this.resize(size);
  }

  async ask(method, path, body) {
    const response = await fetch(this.driver + path, { method, body: body && JSON.stringify(body) });
    const { value } = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${value.error} ${value.message}`);
    return value;
  }

  do(path, body = {}) {
    return this.ask('POST', this.session + path, body);
  }

  // The page's size is asked for, and the window is larger by its toolbar.
  async resize([width, height]) {
    const inner = () => this.evaluate(() => [window.innerWidth, window.innerHeight]);
    const [, was] = await inner();
    const window = await this.ask('GET', `${this.session}/window/rect`);
    await this.do('/window/rect', { width, height: height + window.height - was });
    for (let waited = 0; waited < 50; ++waited) {
      if (String(await inner()) === `${width},${height}`) return;
      await pause(100);
    }
    throw new Error(`the window became ${await inner()} and not ${width},${height}`);
  }

  goTo(query) {
    return this.visit(`${this.server.url}/${query}`);
  }

  async visit(address) {
    await this.do('/url', { url: address });
  }

  // As evaluate, in a frame of the page: 0 is its first.
  async evaluateIn(frame, fn, ...args) {
    await this.do('/frame', { id: frame });
    try {
      return await this.evaluate(fn, ...args);
    } finally {
      await this.do('/frame', { id: null });
    }
  }

  async evaluate(fn, ...args) {
    const { value, error } = await this.do('/execute/async', {
      script: `const done = arguments[0];
        (async () => ${callOf(fn, args)})().then((value) => done({ value }), (error) => done({ error: String(error?.stack ?? error) }));`,
      args: [],
    });
    if (error) throw new Error(`in the page: ${error}`);
    return value;
  }

  act(actions) { return this.do('/actions', { actions }); }

  press(...keys) { return this.act(pressing(...keys)); }

  type(text) { return this.act(typing(text)); }

  // WebKitGTK leaves the keys for it to the browser around it, and its small one has none.
  undo() { return this.evaluate(() => document.execCommand('undo')); }

  click(x, y) { return this.act(clicking(x, y)); }

  async travel(delta) {
    await this.do(delta < 0 ? '/back' : '/forward');
  }

  async picture() {
    return Buffer.from(await this.ask('GET', `${this.session}/screenshot`), 'base64');
  }

  // The file that `act` lets the person take along: there when it no longer grows.
  async saved(act) {
    const before = new Set(readdirSync(this.downloads));
    await act();
    for (let waited = 0, size = -1; waited < 100; ++waited) {
      const name = readdirSync(this.downloads).find((file) => !before.has(file) && !file.endsWith('.wkdownload'));
      const path = name && join(this.downloads, name);
      const now = name && existsSync(path) ? statSync(path).size : -1;
      if (now > 0 && now === size) return { name, bytes: readFileSync(path) };
      size = now;
      await pause(100);
    }
    throw new Error('no file was saved');
  }

  listen() {
    return this.evaluate(() => window.samveiTold);
  }

  async close() {
    this.program?.stop();
    this.screen?.stop();
    this.place?.remove();
    this.server?.close();
  }
}
