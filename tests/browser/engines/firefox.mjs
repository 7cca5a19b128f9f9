// Firefox as Debian has it, with a window, since without one it has no WebGL 2. It is spoken to in
// WebDriver BiDi, which is JSON over a WebSocket; node has all that it takes.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '../../../scripts/static-server.mjs';
import { callOf, clicking, pressing, typing } from './input.mjs';
import { makeHome, Program, startScreen } from './programs.mjs';

const EVENTS = ['log.entryAdded', 'network.beforeRequestSent', 'browsingContext.downloadWillBegin', 'browsingContext.downloadEnd'];

class Connection {
  constructor(socket) {
    this.socket = socket;
    this.waiting = new Map();
    this.last = 0;
    this.onEvent = () => {};
    socket.addEventListener('message', ({ data }) => this.receive(JSON.parse(data)));
    socket.addEventListener('close', () => {
      for (const { reject } of this.waiting.values()) reject(new Error('Firefox has closed the connection'));
    });
  }

  static async to(address) {
    const socket = new WebSocket(address);
    await new Promise((resolve, reject) => {
      socket.addEventListener('open', resolve);
      socket.addEventListener('error', () => reject(new Error(`Firefox does not answer at ${address}`)));
    });
    return new Connection(socket);
  }

  receive(message) {
    if (message.id === undefined) {
      this.onEvent(message.method, message.params);
      return;
    }
    const { resolve, reject, method } = this.waiting.get(message.id);
    this.waiting.delete(message.id);
    if (message.type === 'success') resolve(message.result);
    else reject(new Error(`${method}: ${message.error} ${message.message}`));
  }

  send(method, params = {}) {
    return new Promise((resolve, reject) => {
      this.last += 1;
      this.waiting.set(this.last, { resolve, reject, method });
      this.socket.send(JSON.stringify({ id: this.last, method, params }));
    });
  }
}

export class Firefox {
  static async start(folder, { size, webgl }) {
    const tab = new Firefox();
    try {
      tab.server = await serve(folder);
      tab.screen = await startScreen(size);
      tab.place = makeHome(tab.screen);
      const { home, env } = tab.place;
      writeFileSync(join(home, 'user.js'), `user_pref("webgl.disabled", ${!webgl});\n`);
      tab.program = new Program('firefox-esr',
        ['--remote-debugging-port', '0', '--profile', home, '--no-remote', '--new-instance', 'about:blank'], env);
      const address = await tab.program.says(/BiDi listening on (ws:\S+)/);
      await tab.program.within(tab.connect(address, size), 60, 'being ready');
    } catch (error) {
      await tab.close();
      throw error;
    }
    return tab;
  }

  async connect(address, [width, height]) {
    this.connection = await Connection.to(`${address}/session`);
    this.told = [];
    this.requests = [];
    this.downloads = [];
    this.connection.onEvent = (name, event) => this.onEvent(name, event);
    await this.send('session.new', { capabilities: {} });
    await this.send('session.subscribe', { events: EVENTS });
    await this.send('browser.setDownloadBehavior', {
      downloadBehavior: { type: 'allowed', destinationFolder: this.place.home },
    });
    const { context } = await this.send('browsingContext.create', { type: 'tab' });
    this.context = context;
    await this.send('browsingContext.setViewport', { context, viewport: { width, height } });
  }

  onEvent(name, event) {
    if (event.context !== this.context && event.source?.context !== this.context) return;
    if (name === 'log.entryAdded') this.told.push(`${event.level}: ${event.text}`);
    if (name === 'network.beforeRequestSent') this.requests.push(event.request.url);
    if (name === 'browsingContext.downloadWillBegin') this.name = event.suggestedFilename;
    if (name === 'browsingContext.downloadEnd') {
      this.downloads.push(event);
      this.onDownload?.();
    }
  }

  send(method, params) {
    return this.connection.send(method, params);
  }

  goTo(query) {
    return this.visit(`${this.server.url}/${query}`);
  }

  async visit(address) {
    await this.send('browsingContext.navigate', { context: this.context, url: address, wait: 'complete' });
  }

  evaluate(fn, ...args) {
    return this.evaluateAt(this.context, fn, args);
  }

  // As evaluate, in a frame of the page: 0 is its first.
  async evaluateIn(frame, fn, ...args) {
    const { contexts: [page] } = await this.send('browsingContext.getTree', { root: this.context });
    return this.evaluateAt(page.children[frame].context, fn, args);
  }

  async evaluateAt(context, fn, args) {
    const { result, exceptionDetails } = await this.send('script.evaluate', {
      expression: `(async () => JSON.stringify([await ${callOf(fn, args)}]))()`,
      target: { context }, awaitPromise: true, resultOwnership: 'none',
    });
    if (exceptionDetails) throw new Error(`in the page: ${exceptionDetails.text}`);
    return JSON.parse(result.value)[0];
  }

  act(actions) {
    return this.send('input.performActions', { context: this.context, actions });
  }

  press(...keys) { return this.act(pressing(...keys)); }

  type(text) { return this.act(typing(text)); }

  undo() { return this.press('Control+z'); }

  click(x, y) { return this.act(clicking(x, y)); }

  async travel(delta) {
    await this.send('browsingContext.traverseHistory', { context: this.context, delta });
  }

  async picture() {
    const { data } = await this.send('browsingContext.captureScreenshot', { context: this.context });
    return Buffer.from(data, 'base64');
  }

  // The file that `act` lets the person take along.
  async saved(act) {
    const there = new Promise((resolve) => { this.onDownload = resolve; });
    await act();
    await this.program.within(there, 20, 'a download');
    const { status, filepath } = this.downloads.at(-1);
    if (status !== 'complete') throw new Error(`the download ended as ${status}`);
    return { name: this.name, bytes: readFileSync(filepath) };
  }

  listen() {
    return this.told;
  }

  async close() {
    this.program?.stop();
    this.screen?.stop();
    this.place?.remove();
    this.server?.close();
  }
}
