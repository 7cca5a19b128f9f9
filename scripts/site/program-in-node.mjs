// The program of the site in node: without a page, and with graphics that paint nothing.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// WebGL that does nothing, and says that all went well.
function noGraphics() {
  const answers = {
    getParameter: (name) => (typeof name === 'number' && name === 0x1f02 ? 'WebGL 2.0' : 4096),
    getSupportedExtensions: () => [],
    getContextAttributes: () => ({}),
    getExtension: () => null,
    getShaderInfoLog: () => '',
    getProgramInfoLog: () => '',
    getShaderParameter: () => 1,
    getProgramParameter: () => 2,
    getActiveUniform: (program, index) => ({ name: ['Texture', 'ProjMtx'][index], size: 1 }),
    getAttribLocation: (program, name) => name.length,
    getError: () => 0,
  };
  return new Proxy(answers, { get: (_, name) => answers[name] ?? (() => ({})) });  // what is set on it, it keeps
}

/** The page's own Program (shell/program.js) around `wasm`. `watch(instance)` sees each instance that it makes. */
export async function programOf(root, glue, wasm, watch) {
  // Emscripten's mend for an old Safari looks for that name, and leaves alone what has it.
  const canvas = { getContext: noGraphics, getContextSafariWebGL2Fixed: noGraphics, addEventListener() {}, removeEventListener() {} };
  const document = { currentScript: { src: '' }, querySelector: () => canvas, addEventListener() {}, removeEventListener() {} };
  const window = { document, WebGL2RenderingContext: Object };
  const watched = {
    ...Object.fromEntries(['compile', 'Module', 'Memory', 'Table', 'RuntimeError'].map((name) => [name, WebAssembly[name]])),
    instantiate: async (...source) => {
      const instance = await WebAssembly.instantiate(...source);
      watch(instance);
      return instance;
    },
  };
  const module = new Function('window', 'document', 'location', 'WebAssembly', `${glue}\nreturn SamveiModule;`)(
    window, document, { href: '' }, WebAssembly);
  new Function('window', 'SamveiModule', 'WebAssembly', readFileSync(join(root, 'shell/program.js'), 'utf8'))(window, module, watched);
  return window.Samvei.createProgram(wasm, (reason) => { throw new Error(`the program stopped: ${reason}`); });
}
