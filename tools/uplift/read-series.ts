import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { isDate } from './arguments';
import { Refusal } from './refusal';

/** A file of one row a day, its cells still as text. */
export interface Sheet {
  readonly file: string;
  readonly names: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** @throws Refusal when the file is not there, holds no row, or a row has more or fewer cells than there are names. */
export function readSheet(file: string): Sheet {
  const [names = [], ...rows] = cellsOf(file);
  if (names.length === 0 || rows.length === 0) throw new Refusal(`${file} holds no row below its names.`);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Refusal(`${file} has the column ${twice} twice.`);
  const odd = rows.findIndex((row) => row.length !== names.length);
  if (odd >= 0)
    throw new Refusal(`Row ${odd} has ${rows[odd]?.length} cells, but there are ${names.length} columns.`);
  return { file, names, rows };
}

function cellsOf(file: string): string[][] {
  try {
    return parse(readFileSync(file), {
      bom: true,
      trim: true,
      skip_empty_lines: true,
      relax_column_count: true,
    });
  } catch (error) {
    const { message } = error as Error;
    throw new Refusal(`${file} cannot be read: ${message}`, { cause: error });
  }
}

/** A column's numbers; those outside rows `from` to `to` are not looked at. @throws Refusal naming column and row. */
export function numbersOf(sheet: Sheet, name: string, { from, to }: { from: number; to: number }): number[] {
  const column = sheet.names.indexOf(name);
  if (column < 0)
    throw new Refusal(`There is no column ${name} in ${sheet.file}; there are: ${sheet.names.join(', ')}.`);
  return sheet.rows.map((row, at) => {
    const text = row[column] ?? '';
    const value = text === '' ? NaN : Number(text);
    if (!Number.isFinite(value) && at >= from && at <= to)
      throw new Refusal(
        text === ''
          ? `Column ${name}, row ${at}: there is no value.`
          : `Column ${name}, row ${at}: ${text} is not a number.`,
      );
    return value;
  });
}

/** A step this much longer than the usual one leaves days out. */
const GAP = 1.5;
/** A series of working days rests on week-ends and holidays. */
const WORKING_DAYS_REST = 11;
const DAY_MS = 86_400_000;

/** The dates of the first column. @throws Refusal naming the row when one is no date, comes too early or leaves days out. */
export function datesOf({ names, rows }: Sheet): string[] {
  const dates = rows.map(([cell = ''], row) => {
    if (!isDate(cell))
      throw new Refusal(`Column ${names[0]}, row ${row}: ${cell} is not a date as 2026-11-23.`);
    return cell;
  });
  const days = dates.map((date) => Date.parse(`${date}T00:00:00.000Z`) / DAY_MS);
  const steps = days.slice(1).map((day, row) => day - (days[row] ?? 0));
  const back = steps.findIndex((step) => step <= 0);
  if (back >= 0)
    throw new Refusal(
      `Column ${names[0]}, row ${back + 1}: ${dates[back + 1]} does not follow ${dates[back]}.`,
    );
  const usual = [...steps].sort((a, b) => a - b)[Math.floor(steps.length / 2)] ?? 1;
  const longest = usual === 1 && days.every(isWorkingDay) ? WORKING_DAYS_REST : GAP * usual;
  const gap = steps.findIndex((step) => step > longest);
  if (gap >= 0)
    throw new Refusal(
      `Column ${names[0]}, row ${gap + 1}: there is nothing between ${dates[gap]} and ${dates[gap + 1]}; fill the gap.`,
    );
  return dates;
}

/** 1 January 1970 was a Thursday. */
function isWorkingDay(day: number): boolean {
  return ![2, 3].includes(((day % 7) + 7) % 7);
}
