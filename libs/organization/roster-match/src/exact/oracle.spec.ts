import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { askOracle, type OracleAnswer, startOracle } from './duckdb-oracle';
import type { ExactResult } from './match-exactly';
import { type InvalidCells, invalidCellsOf } from './numbered-rows';
import { roster } from './spec-rosters';
import { matchRows, pairsOf } from './testing';

const folder = mkdtempSync(path.join(tmpdir(), 'roster-match-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const invalid = (side: string, cells: InvalidCells) =>
  [...invalidCellsOf(cells)].map(({ row, column }) => `${side} ${row} ${column}`);
const toldBy = (found: ExactResult): OracleAnswer => ({
  pairs: pairsOf(found),
  foldsLeft: found.folds.left.map((rows) => rows.join(' ')),
  foldsRight: found.folds.right.map((rows) => rows.join(' ')),
  shared: found.counts.setAside['phone-shared'],
  invalid: [...invalid('l', found.invalid.left), ...invalid('r', found.invalid.right)].toSorted(),
});

describe('the exact match', () => {
  it('decides as DuckDB does, with twins, blanks, mistypes, full width and 15 digits', async () => {
    const oracle = await startOracle();
    await fc.assert(
      fc.asyncProperty(roster(80), roster(80), async (left, right) => {
        expect(toldBy(await matchRows(left, right))).toEqual(await askOracle(oracle, folder, left, right));
      }),
      { numRuns: 12 },
    );
    oracle.closeSync();
  });
});
