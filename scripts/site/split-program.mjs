// Parts the program in two: what a visitor needs until the last question, and the rest, which comes while the first page
// is read. docs/decisions/0009-program-in-two-parts.md says why, and what happens when the rest is asked for too early.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { programOf, visit } from './first-visit.mjs';

// Presentations, windows, answers and a municipality of its own: each calls something that the others don't.
const VISITS = [
  { canvas: true, wide: false, turn: 0, profile: null },
  { canvas: true, wide: true, turn: 1, profile: 'bodoe' },
  { canvas: false, wide: false, turn: 2, profile: 'lund' },
  { canvas: true, wide: false, turn: 3, profile: null },
];
const FEATURES = ['--enable-mutable-globals'];  // which every browser with WebGL 2 has

function wasmSplit(...options) {
  try {
    return execFileSync('wasm-split', options, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (error.code === 'ENOENT') throw new Error('wasm-split is missing (Debian: binaryen): run scripts/setup');
    throw new Error(`wasm-split ${options[0]}: ${error.stderr}`);
  }
}

// Which functions were called, as wasm-split writes it down.
function profileOf(program, { exports }) {
  const memory = Object.values(exports).find((one) => one instanceof WebAssembly.Memory);
  const room = 1 << 20;
  const place = program.module._malloc(room);
  const size = exports.__write_profile(place, room);
  if (size > room) throw new Error(`a profile of ${size} bytes: give it more room`);
  const bytes = Buffer.from(memory.buffer.slice(place, place + size));
  program.module._free(place);
  return bytes;
}

/**
 * The two parts of samvei.wasm in `folder`, whose functions must have their names: {first, rest}, each a Buffer without
 * names. `rest` needs the exports of an instance of `first` as its import `primary`. The same input gives the same bytes.
 */
export async function splitProgram(root, folder) {
  const whole = join(folder, 'samvei.wasm');
  const glue = readFileSync(join(folder, 'samvei.js'), 'utf8');
  const work = mkdtempSync(join(tmpdir(), 'samvei-split-'));
  const at = (name) => join(work, name);
  try {
    wasmSplit('--instrument', ...FEATURES, whole, '-o', at('watched.wasm'));
    const watched = readFileSync(at('watched.wasm'));
    const profiles = [];
    for (const [index, { profile, ...how }] of VISITS.entries()) {
      let instance;
      const program = await programOf(root, glue, watched, (made) => { instance = made; });
      const own = profile && { id: profile, json: readFileSync(join(root, 'assets/municipalities', `${profile}.json`), 'utf8') };
      let called;
      await visit(root, program, { ...how, profile: own, beforeEachPage: () => { called = profileOf(program, instance); } });
      profiles.push(at(`${index}.profile`));
      writeFileSync(profiles.at(-1), called);
    }
    wasmSplit('--merge-profiles', ...profiles, '-o', at('all.profile'));
    wasmSplit('--split', ...FEATURES, whole, `--profile=${at('all.profile')}`, '--export-prefix=%',
      '--primary-output', at('first.wasm'), '--secondary-output', at('rest.wasm'));
    return { first: readFileSync(at('first.wasm')), rest: readFileSync(at('rest.wasm')) };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
