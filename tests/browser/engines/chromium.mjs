// Chromium as Debian has it, by way of the harness that most tests use.
import { serve } from '../../../scripts/static-server.mjs';
import { launch } from '../harness.mjs';
import { callOf } from './input.mjs';
import { timeZone } from './programs.mjs';

export class Chromium {
  static async start(folder, { size: [width, height], webgl }) {
    const tab = new Chromium();
    try {
      tab.server = await serve(folder);
      tab.browser = await launch(webgl ? [] : ['--disable-3d-apis']);
      tab.page = await tab.browser.newPage({
        viewport: { width, height }, acceptDownloads: true, timezoneId: timeZone(),
      });
      tab.told = [];
      tab.requests = [];
      tab.page.on('pageerror', (error) => tab.told.push(`error: ${error.stack}`));
      tab.page.on('console', (message) => tab.told.push(`${message.type()}: ${message.text()}`));
      tab.page.on('request', (request) => tab.requests.push(request.url()));
    } catch (error) {
      await tab.close();
      throw error;
    }
    return tab;
  }

  goTo(query) {
    return this.visit(`${this.server.url}/${query}`);
  }

  async visit(address) {
    await this.page.goto(address);
  }

  evaluate(fn, ...args) {
    return this.page.evaluate(callOf(fn, args));
  }

  // As evaluate, in a frame of the page: 0 is its first.
  evaluateIn(frame, fn, ...args) {
    return this.page.mainFrame().childFrames()[frame].evaluate(callOf(fn, args));
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text) {
    await this.page.keyboard.type(text);
  }

  undo() { return this.press('Control+z'); }

  async click(x, y) {
    await this.page.mouse.click(x, y);
  }

  async travel(delta) {
    await (delta < 0 ? this.page.goBack() : this.page.goForward());
  }

  picture() {
    return this.page.screenshot();
  }

  // The file that `act` lets the person take along.
  async saved(act) {
    const [download] = await Promise.all([this.page.waitForEvent('download'), act()]);
    const chunks = [];
    for await (const chunk of await download.createReadStream()) chunks.push(chunk);
    return { name: download.suggestedFilename(), bytes: Buffer.concat(chunks) };
  }

  listen() {
    return this.told;
  }

  async close() {
    await this.browser?.close();
    this.server?.close();
  }
}
