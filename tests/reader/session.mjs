// A person who hears the page: Debian's Orca beside a Chromium on a screen that nobody sees, both on buses of their
// own, keys pressed as a keyboard's, and everything that Orca says in a list. Nothing here needs a sound card, a
// desktop or a session; everything that was started is ended, each by its id.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { serve } from '../../scripts/static-server.mjs';
import { makeHome, Program, startScreen } from '../browser/engines/programs.mjs';
import { SITE } from '../browser/harness.mjs';

const HERE = dirname(fileURLToPath(import.meta.url));
const LOGS = join(HERE, '../../build/test-logs');
const AT_SPI = '/usr/libexec/at-spi-bus-launcher';
const SIZE = [1280, 800];
const PATIENCE = 30;  // seconds of silence, where words should come at once

const run = promisify(execFile);

// Those of the machine's processes that live in that home: what a bus started by itself, too.
function livingIn(home) {
  return readdirSync('/proc').filter((id) => /^\d+$/.test(id)).filter((id) => {
    try {
      return readFileSync(`/proc/${id}/environ`, 'utf8').split('\0').includes(`HOME=${home}`);
    } catch {
      return false;  // it has ended, or is nobody's we may look at
    }
  }).map(Number);
}

// A new profile, in which the browser does not offer to translate: that would be spoken, too.
function profileIn(home) {
  const profile = join(home, 'profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  writeFileSync(join(profile, 'Default/Preferences'), JSON.stringify({ translate: { enabled: false } }));
  return profile;
}

export class Session {
  // `name` is the log's: build/test-logs/orca-<name>.txt, and Orca's own beside it.
  static async start(name, query = '') {
    const session = new Session();
    try {
      await session.open(name, query);
    } catch (error) {
      await session.stop();
      throw error;
    }
    return session;
  }

  constructor() {
    this.heard = [];     // { kind, text }: 'say' as spoken, 'press' a key of ours, 'character' what was typed
    this.programs = [];
    this.faults = [];    // what the page complained of
  }

  async open(name, query) {
    this.name = name;
    mkdirSync(LOGS, { recursive: true });
    const screen = await startScreen(SIZE);
    this.programs.push(screen);
    this.place = makeHome(screen);
    const { home } = this.place;
    // Orca speaks Norwegian without the machine having that locale, and reads nobody's settings.
    this.env = {
      ...process.env, ...this.place.env, NO_AT_BRIDGE: '0', GSETTINGS_BACKEND: 'memory', XDG_RUNTIME_DIR: home,
      LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', LANGUAGE: 'nb',
    };
    const bus = this.start('dbus-daemon', '--session', '--nofork', '--print-address=3', `--address=unix:dir=${home}`);
    this.env.DBUS_SESSION_BUS_ADDRESS = await bus.says(/^(unix:.*)\n/m);
    this.start(AT_SPI, '--launch-immediately', '--a11y=1', '--screen-reader=1');
    this.orca = this.start('/usr/bin/python3', '-B', join(HERE, 'run_orca.py'), join(home, 'orca'),
      join(LOGS, `orca-${name}.debug`));
    this.listen();
    await this.hears('Skjermleser på.', 0);

    this.server = await serve(SITE);
    this.browser = await chromium.launchPersistentContext(profileIn(home), {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      headless: false,
      viewport: null,
      env: this.env,
      // A window without an address bar: the keyboard is in the page from the start.
      args: [`--app=${this.server.url}/${query}`, '--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader',
        '--no-first-run', '--test-type', '--disable-quic', '--disable-sync', '--force-renderer-accessibility', '--window-position=0,0',
        `--window-size=${SIZE}`],
    });
    [this.page] = this.browser.pages();
    this.page.on('pageerror', (error) => this.faults.push(`error: ${error.stack}`));
    this.page.on('console', (message) => this.faults.push(`console: ${message.text()}`));
    await this.page.waitForSelector('html[data-loaded]', { state: 'attached', timeout: PATIENCE * 1000 });
  }

  start(command, ...args) {
    const program = new Program(command, args, this.env);
    this.programs.push(program);
    return program;
  }

  // Orca's voice writes a line of JSON for each thing it is told to say (speech_log.py).
  listen() {
    let rest = '';
    this.orca.child.stdout.on('data', (text) => {
      const lines = (rest + text).split('\n');
      rest = lines.pop();
      for (const line of lines) {
        const { kind, text: said } = JSON.parse(line);
        if (kind === 'say' || kind === 'character') this.heard.push({ kind, text: said.trim() });
      }
    });
  }

  // A place in the list, for `hears`.
  get now() { return this.heard.length; }

  // What was said from `since` on, an utterance a line.
  said(since) {
    return this.heard.slice(since).filter(({ kind }) => kind === 'say').map(({ text }) => text).join('\n');
  }

  // Waits until that was said since then. White space between words may be the end of an utterance.
  async hears(words, since) {
    const pattern = words instanceof RegExp ? words
      : new RegExp(words.trim().split(/\s+/).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('\\s+'));
    let before = -1;
    for (let silent = 0; !pattern.test(this.said(since)); silent += 0.05) {
      if (this.orca.over) await this.orca.ended;
      if (this.now !== before) silent = 0;
      before = this.now;
      assert.ok(silent < PATIENCE, `Orca did not say ${words}; since then it said: ${this.said(since) || 'nothing'}`);
      await pause(50);
    }
  }

  // Waits until nothing more is said for a second, as a person does who listens to the end: a key cuts off
  // what Orca is about to say.
  async quiet() {
    for (let before = -1; before !== this.now;) {
      before = this.now;
      await pause(1000);
    }
  }

  // Keys by X's names, one after the other; returns the place before them.
  async press(...keys) {
    const { now } = this;
    for (const key of keys) {
      this.heard.push({ kind: 'press', text: key });
      await run('xdotool', ['key', key], { env: this.env });
    }
    return now;
  }

  async type(text) {
    const { now } = this;
    this.heard.push({ kind: 'press', text: `“${text}”` });
    await run('xdotool', ['type', '--delay', '40', text], { env: this.env });
    return now;
  }

  // Where the keyboard is, and how it lies to `id`.
  where(id) {
    return this.page.evaluate((wanted) => {
      const target = document.querySelector(`[data-id="${wanted}"]`);
      const now = document.activeElement;
      return {
        at: now.dataset.id ?? now.tagName,
        inGroup: target?.type === 'radio' && now?.name === target.name,
        before: Boolean(target && now.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_PRECEDING),
      };
    }, id);
  }

  // Moves by Tab, and within a group of radios by the arrow keys, until `id` has the focus. Returns the place before
  // the key that did it.
  async reach(id) {
    for (let presses = 0; presses < 120; ++presses) {
      const from = await this.where(id);
      if (from.at === id) return this.now;
      const arrow = from.before ? 'Up' : 'Down';
      const tab = from.before ? 'shift+Tab' : 'Tab';
      const { now } = this;
      await this.press(from.inGroup ? arrow : tab);
      for (let waited = 0; waited < 200; ++waited) {
        const { at } = await this.where(id);
        if (at === id) return now;
        if (at !== from.at) break;
        await pause(10);
      }
    }
    return assert.fail(`the keyboard does not reach ${id}; it is at ${(await this.where(id)).at}`);
  }

  async stop() {
    await this.browser?.close();
    this.server?.close();
    for (const program of this.programs.reverse()) program.stop();
    if (!this.place) return;
    // The registry and whatever else a bus has started go with it, a moment later.
    for (let waited = 0; waited < 50 && livingIn(this.place.home).length > 0; ++waited) await pause(100);
    const left = livingIn(this.place.home);
    for (const id of left) process.kill(id, 'SIGKILL');
    writeFileSync(join(LOGS, `orca-${this.name}.txt`), this.written());
    this.place.remove();
    assert.deepEqual(left, [], 'processes that did not end by themselves');
  }

  // For people to read: the keys and what was said after each.
  written() {
    return this.heard.map(({ kind, text }) => ({ press: `\n[${text}]`, say: text, character: `(${text})` })[kind]).join('\n');
  }
}
