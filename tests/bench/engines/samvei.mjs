// Samvei's own answers, from the program that scripts/build makes.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const program = fileURLToPath(new URL('../../../build/samvei', import.meta.url));
const batch = 500;  // well under what one command line holds

function assessBatch(folder, persons) {
  const files = persons.map(({ as_of, profile, answers }, index) => {
    const file = join(folder, `${index}.json`);
    writeFileSync(file, JSON.stringify({ as_of, profile, answers }));
    return file;
  });
  const { status, stdout, stderr, error } = spawnSync(program, ['assess', ...files], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (error) throw new Error(`${program} does not run (${error.code}); scripts/build native makes it`);
  if (status !== 0) throw new Error(`samvei assess refused: ${stderr}`);
  return stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** What `samvei assess` says of each person, in their order. */
export function assessments(persons) {
  const folder = mkdtempSync(join(tmpdir(), 'samvei-engines-'));
  try {
    const all = [];
    for (let start = 0; start < persons.length; start += batch) {
      all.push(...assessBatch(folder, persons.slice(start, start + batch)));
    }
    return all;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
