// A visit to the questions, without a browser: every page before the answer, with everything on it pressed, opened and
// typed in. What the program does in it is what a visitor needs first (split-program.mjs).
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTexts } from './texts.mjs';

const DAY = '2026-01-15';
const PHONE = { width: 390, height: 800, pixelRatio: 2, textScale: 1 };
const WIDE = { width: 1280, height: 800, pixelRatio: 1, textScale: 1 };
const DEVICE = { canShare: true, canShareFiles: true, canLock: true };
const AGES = ['7', '16', '17', '40'];
const SHORT_MESSAGE = 'd.melding';  // a document: made by the other part
const FIELDS = new Set(['textInput', 'numberInput', 'dateInput']);
const EXCLUDES = /\.(ingen|nei|usikker|skip)$/;
const ROUNDS = 5;
const ALL_IN_ALL = 40;  // pages, with those that are gone back to

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

// What a page has to be pressed, opened or typed in; `turn` says which of the answers to begin with.
function actionsOn(tree, turn) {
  const actions = [];
  const each = (role, make) => { for (const node of tree.nodes) if (node.role === role) actions.push(...make(node)); };
  each('details', ({ id }) => (id === SHORT_MESSAGE ? [] : [[id, 'true'], [id, 'false']]));
  each('search', ({ id }) => [[id, 'bup'], [id, 'zzz'], [id, '']]);
  // "None of these" takes back all others: at times first, so that those stay and bring questions of their own.
  if (turn % 2 === 0) each('checkbox', ({ id }) => (EXCLUDES.test(id) ? [[id, 'true']] : []));
  each('checkbox', ({ id, checked }) => {
    if (turn % 2 === 0) return EXCLUDES.test(id) ? [] : [[id, 'true']];
    return [[id, String(!checked)], [id, String(Boolean(checked))]];
  });
  const radios = tree.nodes.filter(({ role }) => role === 'radio');
  for (const { id } of turn % 2 === 0 ? radios.reverse() : radios) actions.push([id, '']);
  return [...actions, ...typingOn(tree, turn)];
}

const fieldsOf = (tree) => tree.nodes.filter(({ role }) => FIELDS.has(role));
// What every such field takes; age and score are text.
const fitting = ({ role }) => (role === 'dateInput' ? '1.2.2025' : '3');

// The first that can be chosen of each question that says it lacks an answer.
function unanswered(tree) {
  const within = (node, group) => node.parent === group || (node.parent >= 0 && within(tree.nodes[node.parent], group));
  return tree.nodes.flatMap(({ role, error }, index) => (error && role === 'fieldset'
    ? [tree.nodes.find((node) => ['radio', 'checkbox'].includes(node.role) && within(node, index))] : []));
}

function typingOn(tree, turn) {
  return fieldsOf(tree).flatMap((field) => ['x', field.role === 'textInput' ? AGES[turn % AGES.length] : fitting(field)]
    .flatMap((text) => [[field.id, text], [`told.${field.id}`, 'left']]));
}

/**
 * Uses the program from its start to the last question; `beforeEachPage(section)` is called before "Next" is pressed,
 * and the visit ends with the first page that is no question. `profile` is {id, json} or null.
 */
export async function visit(root, program, { profile, canvas, wide, turn, beforeEachPage }) {
  const must = (answer) => { if (answer?.errors) throw new Error(answer.errors.join('\n')); };
  must(await program.start('nb', profile ? `profiles/${profile.id}.json` : '', profile?.json ?? '', DAY, DEVICE));
  program.awaitLanguages(true);
  must(program.setColor('#00633a'));
  program.setTopic('koordinator');
  program.colors();
  program.theme(turn % 2 === 1, false);
  program.font(false);
  program.font(true);
  let top = 0;
  const show = () => {
    const tree = program.tree();
    program.hasAnswers();
    program.canUndelete();
    program.caseJson();
    if (!canvas) return tree;
    for (const node of tree.nodes.filter(({ control }) => control).slice(0, 3)) {
      program.focused(node.id);
      program.pointer(node.box[0] + 2, node.box[1] + 2, top);
      program.frame(top, 780, 2400);
    }
    program.pointerGone();
    top = top === 0 ? 400 : 0;
    program.frame(0, 780, tree.size[1] * 2);  // all of it
    return tree;
  };
  if (canvas) {
    if (!program.attachCanvas('#canvas')) throw new Error('the program found no graphics');
    program.metrics(wide ? WIDE : PHONE);
    program.prepareFrames();
    program.largestCanvas();
    program.act('told.nav.view', 'canvas');
  } else {
    program.act('told.nav.view', 'plain');
  }
  show();
  const others = readdirSync(join(root, 'assets/texts')).map((name) => name.split('.')[0]).filter((name) => name !== 'nb');
  for (const language of new Set(others)) must(program.addLanguage(language, `texts/${language}.json`, JSON.stringify(readTexts(root, language))));
  program.awaitLanguages(false);
  for (const language of [...new Set(others), 'nb']) {
    program.act(`nav.language.${language}`, '');
    show();
  }
  if (canvas) {
    program.metrics({ ...(wide ? PHONE : WIDE), textScale: 1.25 });
    show();
    program.metrics(wide ? WIDE : PHONE);
  }
  // Nobody who wants all of it deleted, or must be gone at once, shall wait for anything; and what was started anew goes on.
  const deleteAndLeave = (section) => {
    for (const id of ['nav.restart', 'nav.restart.nei', 'nav.restart', 'nav.restart.ja', 'nav.restart.angre']) {
      program.act(id, '');
      show();
    }
    const kept = program.caseJson();
    program.act('nav.leave', '');
    if (!program.resume(kept, section)) throw new Error('the case cannot be read again');
    show();
  };
  // On to the next page, whose tree it returns, answering what is still asked for.
  const onwards = (section) => {
    for (let attempt = 0; attempt < ROUNDS; ++attempt) {
      beforeEachPage(section);
      program.act('nav.next', '');
      const tree = program.tree();
      if (tree.section !== section) return tree;
      for (const { id } of unanswered(tree)) program.act(id, 'true');
      for (const field of fieldsOf(program.tree()).filter(({ error }) => error)) program.act(field.id, fitting(field));
      show();
    }
    throw new Error(`${section}: no way on: ${program.tree().nodes.map(({ error }) => error).filter(Boolean)}`);
  };
  for (let page = 0; page < ALL_IN_ALL; ++page) {
    let tree = show();
    const { section } = tree;
    program.act('nav.next', '');  // nothing answered yet: the page says what is missing, or needs no answer
    tree = show();
    if (tree.section !== section) {
      program.act('nav.back', '');
      tree = show();
    }
    for (let round = 0; round < ROUNDS && tree.section === section; ++round) {
      for (const [id, value] of actionsOn(tree, turn + round)) {
        program.act(id, value);
        show();
      }
      tree = show();
      // The last of the answers may have brought a field.
      for (const [id, value] of typingOn(tree, turn)) program.act(id, value);
    }
    if (tree.nodes.some(({ id }) => id === 'nav.back')) {
      program.act('nav.back', '');
      show();
      program.act(`nav.step.${section}`, '');
      show();
    }
    if (page < 2) deleteAndLeave(section);
    const now = onwards(section);
    const asks = now.nodes.some(({ role }) => role === 'radio' || role === 'checkbox') && !['svar', 'soeknad'].includes(now.section);
    if (!asks) return now.section;
  }
  throw new Error('the visit never came to an end');
}
