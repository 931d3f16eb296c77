import { parseArgs } from 'node:util';
import { Refusal } from '@nuanxin/organization/roster-match';

export const HELP = `npm run --silent roster-match -- --left A.csv [--right B.csv] --id COLUMN --settings S.json
                               --pairs OUT.csv --clusters OUT.csv [--threshold .5] [--json]

Which rows of two files are one person, or with one file which of its rows are; without an example of what is right.

  --left FILE       comma-separated, first line the names of the columns
  --right FILE      the other file; without it doubles are found within the left one
  --id COLUMN       what a row is called; no two rows of a file may have the same
  --settings FILE   what is compared and how; the words stand in docs/roster-match.md, examples in tools/roster-match/settings
  --pairs FILE      written: the pairs from the threshold on, with weight, levels and blocking rule
  --clusters FILE   written: every row with the cluster it belongs to
  --threshold P     from which probability on a pair is a link, 0.5 unless told
  --explain A,B     tell of the rows with the ids A (left) and B (right) what each comparison says
  --json            print one JSON object instead of words
  --help            print this

Ends with 0 when it has linked, with 2 when something is wrong, which it says on stderr.`;

export interface Asked {
  readonly left: string;
  readonly right: string | undefined;
  readonly id: string;
  readonly settings: string;
  readonly pairs: string;
  readonly clusters: string;
  readonly threshold: number;
  readonly explain: { readonly left: string; readonly right: string } | undefined;
  readonly json: boolean;
}

const OPTIONS = {
  left: { type: 'string' },
  right: { type: 'string' },
  id: { type: 'string' },
  settings: { type: 'string' },
  pairs: { type: 'string' },
  clusters: { type: 'string' },
  threshold: { type: 'string' },
  explain: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

const USUAL_THRESHOLD = '0.5';

/** What was asked on the command line; 'help' when that was asked. @throws Refusal that says what is wrong. */
export function understood(args: readonly string[]): Asked | 'help' {
  const values = parsed(args);
  if (values.help) return 'help';
  return {
    left: required('left', values.left),
    right: values.right,
    id: required('id', values.id),
    settings: required('settings', values.settings),
    pairs: required('pairs', values.pairs),
    clusters: required('clusters', values.clusters),
    threshold: probability(values.threshold ?? USUAL_THRESHOLD),
    explain: values.explain === undefined ? undefined : twoIds(values.explain),
    json: values.json ?? false,
  };
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: OPTIONS, allowPositionals: false }).values;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Refusal(`${message}\nSee --help.`, { cause: error });
  }
}

function required(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new Refusal(`--${name} is missing; see --help.`);
  return value;
}

function probability(text: string): number {
  const value = text.trim() === '' ? NaN : Number(text);
  if (!(value >= 0 && value <= 1)) throw new Refusal(`--threshold ${text} is no probability from 0 to 1.`);
  return value;
}

function twoIds(text: string): { left: string; right: string } {
  const [left = '', right = '', ...more] = text.split(',').map((id) => id.trim());
  if (left === '' || right === '' || more.length > 0)
    throw new Refusal(`--explain ${text} is not two ids with a comma between them.`);
  return { left, right };
}
