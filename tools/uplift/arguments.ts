import { parseArgs } from 'node:util';
import { Refusal } from './refusal';

export const HELP = `npm run --silent uplift -- --csv FILE --y COLUMN [--x COLUMN …] --pre FROM:TO --post FROM:TO [--season 7] [--json]

How much COLUMN exceeded, over the post-period, what its own history and the covariates would have led to.

  --csv FILE      comma-separated, first line the names of the columns, one row a day (or week), without gaps
  --y COLUMN      what is measured
  --x COLUMN      a series that was not touched by what is measured; may be given again
  --pre FROM:TO   what the model learns from; both ends included
  --post FROM:TO  what is measured; both ends included
  --season N      rows of a season, as 7 for the days of a week
  --json          print one JSON object; its fields stand in docs/uplift.md
  --help          print this

FROM and TO are rows counted from 0, or dates as 2026-11-23 when the first column holds dates; a date need not be a row's.
Ends with 0 when it has measured, with 2 when something is wrong, which it says on stderr.`;

/** A period as it was written: both rows, or both dates. */
export interface AskedPeriod {
  readonly from: number | string;
  readonly to: number | string;
}

export interface Asked {
  readonly csv: string;
  readonly y: string;
  readonly x: readonly string[];
  readonly pre: AskedPeriod;
  readonly post: AskedPeriod;
  readonly season: number;
  readonly json: boolean;
}

const OPTIONS = {
  csv: { type: 'string' },
  y: { type: 'string' },
  x: { type: 'string', multiple: true },
  pre: { type: 'string' },
  post: { type: 'string' },
  season: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean' },
} as const;

/** What was asked on the command line; 'help' when that was asked. @throws Refusal that says what is wrong. */
export function understood(args: readonly string[]): Asked | 'help' {
  const values = parsed(args);
  if (values.help) return 'help';
  const season = values.season ?? '1';
  if (!/^[1-9]\d*$/.test(season)) throw new Refusal(`--season ${season} is not a whole number of rows.`);
  return {
    csv: required('csv', values.csv),
    y: required('y', values.y),
    x: values.x ?? [],
    pre: period('pre', required('pre', values.pre)),
    post: period('post', required('post', values.post)),
    season: Number(season),
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

const SHAPES = [/^(\d+):(\d+)$/, /^(\d{4}-\d{2}-\d{2}):(\d{4}-\d{2}-\d{2})$/];

function period(name: string, text: string): AskedPeriod {
  const [rows, dates] = SHAPES.map((shape) => shape.exec(text));
  const [, from = '', to = ''] = rows ?? dates ?? [];
  if (from === '')
    throw new Refusal(
      `--${name} ${text} is no period: write rows as 0:69, or dates as 2026-10-01:2026-11-22.`,
    );
  const asked = rows
    ? { from: Number(from), to: Number(to) }
    : { from: dated(name, from), to: dated(name, to) };
  if (asked.from > asked.to) throw new Refusal(`--${name} ${text} ends before it begins.`);
  return asked;
}

function dated(name: string, text: string): string {
  if (!isDate(text)) throw new Refusal(`--${name}: ${text} is not a day of the calendar.`);
  return text;
}

/** Whether a text is a day of the calendar, as 2026-11-23. */
export function isDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00.000Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}
