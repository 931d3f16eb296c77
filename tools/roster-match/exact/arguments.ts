import { parseArgs } from 'node:util';
import { type Encoding, Refusal } from '@nuanxin/organization/roster-match';

export const HELP = `npm run --silent roster-match -- exact --left A.csv --right B.csv --id-column COLUMN --phone-column COLUMN
                               --key-file K --out OUT.csv [--invalid OUT.csv] [--folds OUT.csv] [--aside OUT.csv]

Which rows of a member roster and a worker roster have the same ID number or phone; on keyed digests, nothing else is kept.

  --left FILE             the member roster: CSV in UTF-8 or GB18030, first line the names of the columns
  --right FILE            the worker roster
  --id-column COLUMN      the ID number; --left-id-column and --right-id-column where the files call it differently
  --phone-column COLUMN   the phone; --left-phone-column and --right-phone-column in the same way
  --key-file FILE         at least 32 random bytes in base64 or hex, as from: openssl rand -base64 32
  --out FILE              written: pairs of rows, and whether by id, phone or both
  --invalid FILE          written: the numbers that matched nobody, with file, row, column and why
  --folds FILE            written: people who stand on a roster more than once
  --aside FILE            written: rows with the same phone that were not matched by it, and why
  --places FILE           written: how many people found by no number each place has; needs the columns of places:
  --left-place COLUMN     household or residence of a member; may be given again
  --right-place COLUMN    registration place or residence of a worker; may be given again
  --place NAME            a place to count by, as 泉江镇; may be given again; without, places are counted as they are written
  --encoding NAME         utf-8 or gb18030 for both files; found out when left out
  --threads N             threads that work, 2 unless told
  --json                  print the counts as one JSON object
  --help                  print this

Rows are counted from 1 below the names. Ends with 0 when it has matched, with 2 when something is wrong, which it says on stderr.`;

const OPTIONS = {
  left: { type: 'string' },
  right: { type: 'string' },
  'id-column': { type: 'string' },
  'left-id-column': { type: 'string' },
  'right-id-column': { type: 'string' },
  'phone-column': { type: 'string' },
  'left-phone-column': { type: 'string' },
  'right-phone-column': { type: 'string' },
  'key-file': { type: 'string' },
  out: { type: 'string' },
  invalid: { type: 'string' },
  folds: { type: 'string' },
  aside: { type: 'string' },
  places: { type: 'string' },
  'left-place': { type: 'string', multiple: true },
  'right-place': { type: 'string', multiple: true },
  place: { type: 'string', multiple: true },
  encoding: { type: 'string' },
  threads: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

export interface AskedRoster {
  readonly file: string;
  readonly columns: { readonly id: string | undefined; readonly phone: string | undefined };
  readonly places: readonly string[];
}

export interface AskedExact {
  readonly left: AskedRoster;
  readonly right: AskedRoster;
  /** Without it nothing is matched: the engine says why. */
  readonly keyFile: string | undefined;
  /** Files to write; only `out` must be given. */
  readonly files: Readonly<Record<'out', string>> &
    Readonly<Record<'invalid' | 'folds' | 'aside' | 'places', string | undefined>>;
  readonly places: readonly string[];
  readonly encoding: Encoding | undefined;
  readonly threads: number;
  readonly json: boolean;
}

type Values = ReturnType<typeof parsed>;

/** What was asked on the command line; 'help' when that was asked. @throws Refusal that says what is wrong. */
export function understood(args: readonly string[]): AskedExact | 'help' {
  const values = parsed(args);
  if (values.help) return 'help';
  const { invalid, folds, aside, places, place = [], encoding, threads = '2' } = values;
  if (!/^[1-9]\d?$/.test(threads)) throw new Refusal(`--threads ${threads} is no number from 1 to 99.`);
  if (encoding !== undefined && encoding !== 'utf-8' && encoding !== 'gb18030')
    throw new Refusal(`--encoding ${encoding} is not known; it is utf-8 or gb18030.`);
  const [left, right] = [rosterOf('left', values), rosterOf('right', values)];
  if (places !== undefined && (left.places.length === 0 || right.places.length === 0))
    throw new Refusal('--places needs --left-place and --right-place; see --help.');
  return {
    left,
    right,
    keyFile: values['key-file'],
    files: { out: required('out', values.out), invalid, folds, aside, places },
    places: place,
    encoding,
    threads: Number(threads),
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
  if (value === undefined || value === '') throw new Refusal(`--${name} is missing; see exact --help.`);
  return value;
}

function rosterOf(side: 'left' | 'right', values: Values): AskedRoster {
  const id = values[`${side}-id-column`] ?? values['id-column'];
  const phone = values[`${side}-phone-column`] ?? values['phone-column'];
  if (id === undefined && phone === undefined)
    throw new Refusal('--id-column or --phone-column is missing; see exact --help.');
  return {
    file: required(side, values[side]),
    columns: { id, phone },
    places: values[`${side}-place`] ?? [],
  };
}
