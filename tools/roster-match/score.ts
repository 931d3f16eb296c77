// node tools/run.mjs tools/roster-match/score.ts --help: how right links or clusters are, for data whose truth is known. Nothing
// else in the project looks at a truth.
import { parseArgs } from 'node:util';
import { Refusal } from '@nuanxin/organization/roster-match';
import { readTable, type TextTable } from './linkage/read-table';
import { byClusters, byPairs, type Score } from './linkage/accuracy';

const HELP = `--pairs FILE | --clusters FILE   what roster-match wrote
--left FILE [--right FILE]       what it read
--id COLUMN --truth COLUMN       a row's id, and who it is; --truth may be the id itself
--match REGEX                    who it is, is the first group of this in --truth
--threshold P                    only pairs from this probability on`;

const { values } = parseArgs({
  options: {
    pairs: { type: 'string' },
    clusters: { type: 'string' },
    left: { type: 'string' },
    right: { type: 'string' },
    id: { type: 'string' },
    truth: { type: 'string' },
    match: { type: 'string' },
    threshold: { type: 'string', default: '0.5' },
    help: { type: 'boolean' },
  },
});
const FAULT = 2;

try {
  if (values.help) console.log(HELP);
  else console.log(worded(measured()));
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = FAULT;
}

function measured(): Score {
  const [left, id, truth] = [asked('left'), asked('id'), asked('truth')];
  const people = (file: string) => entities(readTable(file, id), truth);
  const ofLeft = people(left);
  const ofRight = values.right === undefined ? undefined : people(values.right);
  if (values.clusters !== undefined) return byClusters(readTable(values.clusters), ofLeft, ofRight);
  return byPairs(readTable(asked('pairs')), Number(values.threshold), ofLeft, ofRight);
}

function asked(name: 'left' | 'id' | 'truth' | 'pairs'): string {
  const value = values[name];
  if (value === undefined) throw new Refusal(`--${name} is missing; see --help.`);
  return value;
}

/** Who each row is, by its id. */
function entities({ name, columns }: TextTable, truth: string): Map<string, string> {
  const [ids = [], texts] = [columns.get(asked('id')), columns.get(truth)];
  if (!texts) throw new Refusal(`--truth ${truth}: ${name} has no such column.`);
  const pattern = new RegExp(values.match ?? '^(.*)$', 'u');
  return new Map(ids.map((id, row) => [id, pattern.exec(texts[row] ?? '')?.[1] ?? `nobody else ${row}`]));
}

function worded({ found, right, there, precision, recall, f1 }: Score): string {
  return `${found} found, ${right} of them right, ${there} there are: precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, F1 ${f1.toFixed(4)}`;
}
