import { closeSync, openSync, writeSync } from 'node:fs';
import {
  type ExactResult,
  FAULTS,
  FIRST_ROW,
  invalidCellsOf,
  matchesOf,
  type PlaceCount,
  Refusal,
  SET_ASIDE,
} from '@nuanxin/organization/roster-match';
import type { AskedExact } from './arguments';

type Side = 'left' | 'right';
type Cells = Iterable<readonly (string | number)[]>;

const SIDES: readonly Side[] = ['left', 'right'];
/** Lines in one write; a million of them at once would be a long text in memory. */
const LINES = 4096;

/** Writes the files that were asked for. @throws Refusal when one cannot be written. */
export function writeExact({ left, right, files }: AskedExact, found: ExactResult): void {
  write(files.out, ['left_row', 'right_row', 'by'], pairs(found));
  const rosters = { left, right };
  if (files.invalid !== undefined)
    write(files.invalid, ['file', 'row', 'column', 'why'], invalid(rosters, found));
  if (files.folds !== undefined) write(files.folds, ['roster', 'person', 'row'], folds(found));
  if (files.aside !== undefined) write(files.aside, ['number', 'roster', 'row', 'why'], aside(found));
}

function* pairs({ matches }: ExactResult): Cells {
  for (const { leftRow, rightRow, by } of matchesOf(matches))
    yield [leftRow + FIRST_ROW, rightRow + FIRST_ROW, by];
}

function* invalid(rosters: Pick<AskedExact, Side>, found: ExactResult): Cells {
  for (const side of SIDES) {
    const { file, columns } = rosters[side];
    for (const { row, column, why } of invalidCellsOf(found.invalid[side]))
      yield [file, row + FIRST_ROW, columns[column] ?? '', FAULTS[why].en];
  }
}

function* folds(found: ExactResult): Cells {
  for (const side of SIDES)
    for (const [person, rows] of found.folds[side].entries())
      for (const row of rows) yield [side, person + 1, row + FIRST_ROW];
}

function* aside({ setAside }: ExactResult): Cells {
  for (const [number, set] of setAside.entries())
    for (const side of SIDES)
      for (const row of set[side]) yield [number + 1, side, row + FIRST_ROW, SET_ASIDE[set.why].en];
}

export function writePlaces(file: string, counts: readonly PlaceCount[]): void {
  write(
    file,
    ['place', 'left_people', 'right_people'],
    counts.map(({ place, left, right }) => [place, left, right]),
  );
}

function write(file: string, head: readonly string[], rows: Cells): void {
  try {
    const out = openSync(file, 'w');
    try {
      let lines = [lineOf(head)];
      for (const row of rows) {
        lines.push(lineOf(row));
        if (lines.length < LINES) continue;
        writeSync(out, lines.join(''));
        lines = [];
      }
      writeSync(out, lines.join(''));
    } finally {
      closeSync(out);
    }
  } catch (error) {
    throw new Refusal(`${file} cannot be written: ${(error as Error).message}`, { cause: error });
  }
}

/** A cell that a spreadsheet would take for a formula is led by an apostrophe. */
function lineOf(cells: readonly (string | number)[]): string {
  const safe = cells.map((cell) => String(cell).replace(/^[=+\-@\t]/, "'$&"));
  return `${safe.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',')}\n`;
}
