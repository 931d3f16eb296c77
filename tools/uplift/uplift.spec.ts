import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { HELP, understood } from './arguments';
import { measure } from './measure';
import { Refusal } from './refusal';
import { jsonOf, reportOf } from './report';

const PUBLISHED = path.resolve(__dirname, '../../libs/live/uplift/src/published');
const volks = path.join(PUBLISHED, 'volks.csv');
const arma = path.join(PUBLISHED, 'arma.csv');
const folder = mkdtempSync(path.join(tmpdir(), 'uplift-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const run = (...args: string[]) => {
  const asked = understood(args);
  if (asked === 'help') throw new Error('help was asked');
  return measure(asked);
};

const lines = readFileSync(arma, 'utf8').trim().split('\n');
const written = (name: string, text: string) => {
  const file = path.join(folder, `${name}.csv`);
  writeFileSync(file, text);
  return file;
};
/** arma.csv with the line of one row replaced. */
const changed = (name: string, row: number, line: string) =>
  written(name, lines.with(row + 1, line).join('\n'));
/** A file of dates and numbers, with the date of one row replaced. */
const dated = (name: string, row: number, date: string) => {
  const day = (at: number) => new Date(Date.UTC(2026, 0, 1 + at)).toISOString().slice(0, 10);
  const body = Array.from({ length: 40 }, (_, at) => `${at === row ? date : day(at)},${5 + (at % 4)}`);
  return written(name, ['day,y', ...body].join('\n'));
};
const rows = ['--pre', '0:69', '--post', '70:99'];
const dates = ['--y', 'y', '--pre', '2026-01-01:2026-01-30', '--post', '2026-01-31:2026-02-09'];

describe('npm run uplift', () => {
  it('measures over dates that are no rows', () => {
    const uplift = run(
      ...['--csv', volks, '--y', 'VolksWagen', '--x', 'BMW', '--x', 'Allianz'],
      ...['--pre', '2011-01-01:2015-09-15', '--post', '2015-09-18:2017-03-25'],
    );
    expect(uplift.pre).toEqual({ from: 0, to: 245 });
    expect(uplift.meanEffect.mean.toPrecision(2)).toBe('-44');
    expect(uplift.points[0]?.date).toBe('2015-09-20');
    expect(reportOf(uplift)).toMatch(/mean effect +-44\.\d+ +\(sd 5\.61?\d*\) +95 % interval \[-5[45]/);
  });

  it('prints one JSON object with the promised fields', () => {
    const found = JSON.parse(jsonOf(run('--csv', arma, '--y', 'y', '--x', 'X', ...rows, '--json')));
    expect(Object.keys(found).sort()).toEqual([
      ...['covariates', 'cumulativeEffect', 'effectProbability', 'expectedMean', 'meanEffect'],
      ...['observedMean', 'outcome', 'points', 'post', 'pre', 'relativeEffect', 'tailProbability'],
    ]);
    expect(Object.keys(found.meanEffect)).toEqual(['mean', 'sd', 'lower', 'upper']);
    expect(Object.keys(found.points[0])).toEqual([
      'row',
      'observed',
      'expected',
      'effect',
      'cumulativeEffect',
    ]);
  });

  it('explains itself', () => {
    expect(understood(['--help'])).toBe('help');
    expect(HELP).toContain('--post FROM:TO');
  });

  it.each([
    ['an unknown option', ['--csv', arma, '--z'], /Unknown option '--z'/],
    ['a stray word', ['--csv', arma, 'y'], /'y'/],
    ['no file', ['--y', 'y', ...rows], /--csv is missing/],
    ['no column', ['--csv', arma, ...rows], /--y is missing/],
    [
      'a file that is not there',
      ['--csv', 'nowhere.csv', '--y', 'y', ...rows],
      /nowhere\.csv cannot be read/,
    ],
    ['an empty file', ['--csv', written('empty', 'X,y\n'), '--y', 'y', ...rows], /holds no row/],
    ['a column that is not there', ['--csv', arma, '--y', 'z', ...rows], /no column z .* X, y/],
    ['a covariate that is not there', ['--csv', arma, '--y', 'y', '--x', 'z', ...rows], /no column z/],
    [
      'a word for a number',
      ['--csv', changed('word', 7, '1,many'), '--y', 'y', ...rows],
      /Column y, row 7: many/,
    ],
    ['NaN', ['--csv', changed('nan', 71, '1,NaN'), '--y', 'y', ...rows], /Column y, row 71: NaN/],
    [
      'an empty cell',
      ['--csv', changed('gap', 5, '1,'), '--y', 'y', ...rows],
      /Column y, row 5: there is no value/,
    ],
    [
      'a covariate with a hole',
      ['--csv', changed('hole', 99, ',1'), '--y', 'y', '--x', 'X', ...rows],
      /Column X, row 99/,
    ],
    ['a row too wide', ['--csv', changed('wide', 9, '1,2,3'), '--y', 'y', ...rows], /Row 9 has 3 cells/],
    [
      'a period that is none',
      ['--csv', arma, '--y', 'y', '--pre', '0-69', '--post', '70:99'],
      /--pre 0-69 is no period/,
    ],
    [
      'a period that ends first',
      ['--csv', arma, '--y', 'y', '--pre', '69:0', '--post', '70:99'],
      /ends before it begins/,
    ],
    [
      'no day of the calendar',
      ['--csv', volks, '--y', 'BMW', '--pre', '2011-02-30:2015-01-01', '--post', '2015-02-01:2015-03-01'],
      /2011-02-30 is not a day/,
    ],
    ['periods that overlap', ['--csv', arma, '--y', 'y', '--pre', '0:69', '--post', '69:99'], /overlap/],
    [
      'a period outside',
      ['--csv', arma, '--y', 'y', '--pre', '0:69', '--post', '70:100'],
      /--post 70:100 lies outside of the rows, 0 to 99/,
    ],
    [
      'too short a history',
      ['--csv', arma, '--y', 'y', '--pre', '0:1', '--post', '2:9'],
      /Column y, rows 0 to 1: .*too short/,
    ],
    [
      'a constant history',
      ['--csv', written('flat', `y\n${'4\n'.repeat(50)}`), '--y', 'y', '--pre', '0:39', '--post', '40:49'],
      /never moves/,
    ],
    ['a season that is no number', ['--csv', arma, '--y', 'y', ...rows, '--season', 'week'], /--season week/],
    ['dates where there are none', ['--csv', arma, ...dates], /Column X, row 0: .* is not a date/],
    [
      'a date that comes twice',
      ['--csv', dated('twice', 9, '2026-01-09'), ...dates],
      /row 9: 2026-01-09 does not follow/,
    ],
    [
      'days that are left out',
      ['--csv', dated('left-out', 39, '2026-02-14'), ...dates],
      /row 39: there is nothing between/,
    ],
  ] satisfies [string, string[], RegExp][])('refuses %s', (_what, args, message) => {
    expect(() => run(...args)).toThrow(Refusal);
    expect(() => run(...args)).toThrow(message);
  });
});
