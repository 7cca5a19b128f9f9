// Parts the program in two: what a visitor needs until the last question, and the rest, which comes while the first page
// is read. docs/decisions/0009-program-in-two-parts.md says why, and what happens when the rest is asked for too early.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { visit } from './first-visit.mjs';
import { programOf } from './program-in-node.mjs';

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

// All that the parts depend on: the program, and what the visits read.
function fingerprint(root, folder) {
  const listed = (name) => readdirSync(join(root, name)).sort().map((file) => join(root, name, file));
  const files = [join(folder, 'samvei.wasm'), join(folder, 'samvei.js'), join(root, 'shell/program.js'),
    ...['scripts/site', 'assets/texts', 'assets/municipalities'].flatMap(listed)];
  const hash = createHash('sha256');
  for (const file of files) hash.update(readFileSync(file)).update('\0');
  return hash.digest('hex').slice(0, 16);
}

async function split(root, folder, work) {
  const whole = join(folder, 'samvei.wasm');
  const glue = readFileSync(join(folder, 'samvei.js'), 'utf8');
  const at = (name) => join(work, name);
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
}

/**
 * The two parts of samvei.wasm in `folder`, whose functions must have their names: {first, rest}, each a Buffer without
 * names. `rest` needs the exports of an instance of `first` as its import `primary`. The same input gives the same bytes.
 * It takes half a minute, so the parts are kept in `folder` until something they depend on changes.
 */
export async function splitProgram(root, folder) {
  const kept = join(folder, `parts-${fingerprint(root, folder)}`);
  if (!existsSync(kept)) {
    const work = mkdtempSync(join(tmpdir(), 'samvei-split-'));
    try {
      await split(root, folder, work);
      for (const old of readdirSync(folder).filter((name) => name.startsWith('parts-'))) rmSync(join(folder, old), { recursive: true, force: true });
      const fresh = mkdtempSync(join(folder, 'new-parts-'));
      for (const name of ['first.wasm', 'rest.wasm']) writeFileSync(join(fresh, name), readFileSync(join(work, name)));
      try {
        renameSync(fresh, kept);
      } catch (error) {
        if (!existsSync(kept)) throw error;  // else somebody else has just made the same
        rmSync(fresh, { recursive: true });
      }
    } finally {
      rmSync(work, { recursive: true, force: true });
    }
  }
  const [first, rest] = ['first.wasm', 'rest.wasm'].map((name) => readFileSync(join(kept, name)));
  return { first, rest };
}
