// A visit to the questions, without a browser: every page before the answer, with everything on it pressed, opened and
// typed in. What the program does in it is what a visitor needs first (split-program.mjs).
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readTexts } from './texts.mjs';

const DAY = '2026-01-15';
const PHONE = { width: 390, height: 800, pixelRatio: 2, textScale: 1 };
const WIDE = { width: 1280, height: 800, pixelRatio: 1, textScale: 1 };
const DEVICE = { canShare: true, canShareFiles: true, canLock: true };
const FIELDS = new Set(['textInput', 'numberInput', 'dateInput']);
const AGES = ['7', '16', '17', '40'];
const EXCLUDES = /\.(ingen|nei|usikker|skip)$/;  // answers that take back all others
const SHORT_MESSAGE = 'd.melding';  // a document: made by the other part
const ROUNDS = 5;   // through the answers of a page
const PAGES = 40;   // at most

const fieldsOf = (tree) => tree.nodes.filter(({ role }) => FIELDS.has(role));
// What every such field takes; age and score are text.
const fitting = ({ role }) => (role === 'dateInput' ? '1.2.2025' : '3');

function typingOn(tree, turn) {
  return fieldsOf(tree).flatMap((field) => ['x', field.role === 'textInput' ? AGES[turn % AGES.length] : fitting(field)]
    .flatMap((text) => [[field.id, text], [`told.${field.id}`, 'left']]));
}

// What a page has to be pressed, opened or typed in; `turn` says which of the answers to begin with.
function actionsOn(tree, turn) {
  const actions = [];
  const each = (role, make) => { for (const node of tree.nodes) if (node.role === role) actions.push(...make(node)); };
  each('details', ({ id }) => (id === SHORT_MESSAGE ? [] : [[id, 'true'], [id, 'false']]));
  each('search', ({ id }) => [[id, 'bup'], [id, 'zzz'], [id, '']]);
  if (turn % 2 === 0) {
    // Ticked and left so, they bring questions of their own.
    each('checkbox', ({ id }) => (EXCLUDES.test(id) ? [[id, 'true']] : []));
    each('checkbox', ({ id }) => (EXCLUDES.test(id) ? [] : [[id, 'true']]));
  } else {
    each('checkbox', ({ id, checked }) => [[id, String(!checked)], [id, String(Boolean(checked))]]);
  }
  const radios = tree.nodes.filter(({ role }) => role === 'radio');
  for (const { id } of turn % 2 === 0 ? radios.reverse() : radios) actions.push([id, '']);
  return [...actions, ...typingOn(tree, turn)];
}

// The first that can be chosen of each question that says it lacks an answer.
function unanswered(tree) {
  const within = (node, group) => node.parent === group || (node.parent >= 0 && within(tree.nodes[node.parent], group));
  return tree.nodes.flatMap(({ role, error }, index) => (error && role === 'fieldset'
    ? [tree.nodes.find((node) => ['radio', 'checkbox'].includes(node.role) && within(node, index))] : []));
}

const asks = ({ section, nodes }) => !['svar', 'soeknad'].includes(section) &&
  nodes.some(({ role }) => role === 'radio' || role === 'checkbox');

function must(answer) {
  if (answer?.errors) throw new Error(answer.errors.join('\n'));
}

class Visit {
  constructor(root, program, { profile, canvas, wide, turn, beforeEachPage }) {
    Object.assign(this, { root, program, profile, canvas, wide, turn, beforeEachPage });
    this.top = 0;
  }

  // The page as it is, asked for and painted as the shell does after each action.
  show() {
    const { program } = this;
    const tree = program.tree();
    program.hasAnswers();
    program.canUndelete();
    program.caseJson();
    if (!this.canvas) return tree;
    for (const node of tree.nodes.filter(({ control }) => control).slice(0, 3)) {
      program.focused(node.id);
      program.pointer(node.box[0] + 2, node.box[1] + 2, this.top);
      program.frame(this.top, 780, 2400);
    }
    program.pointerGone();
    this.top = this.top === 0 ? 400 : 0;
    program.frame(0, 780, tree.size[1] * 2);  // all of it
    return tree;
  }

  act(...actions) {
    for (const [id, value] of actions) {
      this.program.act(id, value);
      this.show();
    }
  }

  async start() {
    const { program, profile, turn, canvas, wide } = this;
    must(await program.start('nb', profile ? `profiles/${profile.id}.json` : '', profile?.json ?? '', DAY, DEVICE));
    program.awaitLanguages(true);
    must(program.setColor('#00633a'));
    program.setTopic('koordinator');
    program.colors();
    program.theme(turn % 2 === 1, false);
    program.font(false);
    program.font(true);
    if (canvas) {
      if (!program.attachCanvas('#canvas')) throw new Error('the program found no graphics');
      program.metrics(wide ? WIDE : PHONE);
      program.prepareFrames();
      program.largestCanvas();
    }
    this.act(['told.nav.view', canvas ? 'canvas' : 'plain']);
    this.speakAll();
    if (!canvas) return;
    program.metrics({ ...(wide ? PHONE : WIDE), textScale: 1.25 });
    this.show();
    program.metrics(wide ? WIDE : PHONE);
  }

  speakAll() {
    const { program, root } = this;
    const all = readdirSync(join(root, 'assets/texts')).map((name) => name.split('.')[0]).sort();
    const others = [...new Set(all)].filter((language) => language !== 'nb');
    for (const language of others) must(program.addLanguage(language, `texts/${language}.json`, JSON.stringify(readTexts(root, language))));
    program.awaitLanguages(false);
    this.act(...[...others, 'nb'].map((language) => [`nav.language.${language}`, '']));
  }

  // Nobody who wants all of it deleted, or must be gone at once, shall wait for anything; and what was started anew goes on.
  deleteAndLeave(section) {
    const { program } = this;
    this.act(...['nav.restart', 'nav.restart.nei', 'nav.restart', 'nav.restart.ja', 'nav.restart.angre'].map((id) => [id, '']));
    const kept = program.caseJson();
    program.act('nav.leave', '');
    if (!program.resume(kept, section)) throw new Error('the case cannot be read again');
    this.show();
  }

  // All that can be done on a page of questions, which is shown again afterwards.
  useThePage(section) {
    const { program, turn } = this;
    this.act(['nav.next', '']);  // nothing answered yet: the page says what is missing, or needs no answer
    if (program.tree().section !== section) this.act(['nav.back', '']);
    for (let round = 0; round < ROUNDS; ++round) {
      this.act(...actionsOn(program.tree(), turn + round));
      // The last of the answers may have brought a field.
      this.act(...typingOn(program.tree(), turn));
    }
    if (program.tree().nodes.some(({ id }) => id === 'nav.back')) this.act(['nav.back', ''], [`nav.step.${section}`, '']);
  }

  // On to the next page, whose tree it returns, answering what is still asked for.
  onwards(section) {
    const { program } = this;
    for (let attempt = 0; attempt < ROUNDS; ++attempt) {
      this.beforeEachPage(section);
      program.act('nav.next', '');
      const tree = program.tree();
      if (tree.section !== section) return tree;
      for (const { id } of unanswered(tree)) program.act(id, 'true');
      for (const field of fieldsOf(program.tree()).filter(({ error }) => error)) program.act(field.id, fitting(field));
      this.show();
    }
    throw new Error(`${section}: no way on: ${program.tree().nodes.map(({ error }) => error).filter(Boolean)}`);
  }
}

/**
 * Uses the program from its start to the last question; `beforeEachPage(section)` is called before "Next" is pressed,
 * and the visit ends with the first page that is no question, whose section it returns. `profile` is {id, json} or null;
 * `turn` chooses answers.
 */
export async function visit(root, program, how) {
  const visitor = new Visit(root, program, how);
  await visitor.start();
  let tree = visitor.show();
  for (let page = 0; page < PAGES; ++page) {
    const { section } = tree;
    visitor.useThePage(section);
    if (page < 2) visitor.deleteAndLeave(section);
    tree = visitor.onwards(section);
    if (!asks(tree)) return tree.section;
  }
  throw new Error('the visit never came to an end');
}
