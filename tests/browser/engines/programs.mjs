// Starts browsers and what they need, each with an empty home of its own, and ends what was started.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const running = new Set();

// In a group of its own, since a browser is many processes.
function end(child) {
  if (!running.delete(child)) return;
  try {
    process.kill(-child.pid, 'SIGKILL');
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;  // it has ended by itself
  }
}

process.on('exit', () => { for (const child of [...running]) end(child); });
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

export class Program {
  // Starts `command`. Where it is not there, or ends before it was told to, waiting for it fails.
  constructor(command, args, env = {}) {
    this.command = command;
    this.output = '';
    this.child = spawn(command, args, {
      detached: true, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    });
    for (const stream of this.child.stdio.slice(1)) {
      stream.setEncoding('utf8').on('data', (text) => {
        this.output += text;
        this.look?.();
      });
    }
    this.ended = new Promise((_, reject) => {
      this.child.once('error', (error) => {
        reject(new Error(`${command} cannot be started; scripts/setup installs it (${error.message})`));
      });
      this.child.once('spawn', () => running.add(this.child));
      this.child.once('exit', (code, signal) => {
        reject(new Error(`${command} ended (${code ?? signal}): ${this.output.trim().slice(-600)}`));
      });
    });
    this.over = false;
    this.ended.catch(() => { this.over = true; });  // the reason is told to whoever waits
  }

  // The first group of what it says, on any of its outputs.
  says(pattern, seconds = 60) {
    const said = new Promise((resolve) => {
      this.look = () => {
        const found = pattern.exec(this.output);
        if (found) resolve(found[1]);
      };
      this.look();
    });
    return this.within(said, seconds, `saying ${pattern}`);
  }

  // `promise`, unless the program ends or the time is up.
  within(promise, seconds, what) {
    let timer;
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${this.command} took ${seconds} s without ${what}: ${this.output.slice(-600)}`)),
        seconds * 1000);
    });
    return Promise.race([promise, this.ended, late]).finally(() => clearTimeout(timer));
  }

  stop() {
    end(this.child);
  }
}

// A screen that nobody sees. With SAMVEI_SHOW the one that somebody does. It is as large as the page:
// without a window manager the keyboard's window is the one under the pointer, which is in the middle.
export async function startScreen([width, height]) {
  if (process.env.SAMVEI_SHOW) {
    if (!process.env.DISPLAY) throw new Error('SAMVEI_SHOW needs a screen (DISPLAY)');
    return { display: process.env.DISPLAY, stop() {} };
  }
  const server = new Program('Xvfb', ['-displayfd', '3', '-screen', '0', `${width}x${height}x24`, '-nolisten', 'tcp']);
  const number = await server.says(/^(\d+)\n/m);
  return { display: `:${number}`, stop: () => server.stop() };
}

// One where midnight is hours away, so that no day ends while a test runs.
export const timeZone = () => (new Date().getUTCHours() < 12 ? 'Etc/GMT-6' : 'Etc/GMT+6');

// An empty home, and the surroundings of a program that lives in it.
export function makeHome(screen) {
  const home = mkdtempSync(join(tmpdir(), 'samvei-browser-'));
  return {
    home,
    env: {
      HOME: home, XDG_CONFIG_HOME: join(home, 'config'), XDG_CACHE_HOME: join(home, 'cache'), XDG_DATA_HOME: join(home, 'data'),
      DISPLAY: screen.display, GDK_BACKEND: 'x11', NO_AT_BRIDGE: '1', TZ: timeZone(),
    },
    // The last of a browser's processes may still write when its first has ended.
    remove: () => rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }),
  };
}
