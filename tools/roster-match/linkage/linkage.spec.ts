import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Refusal } from '@nuanxin/organization/roster-match';
import { byClusters, byPairs } from './accuracy';
import { HELP, understood } from './arguments';
import { readTable } from './read-table';
import { reportOf } from './report';
import { run } from './run';

const folder = mkdtempSync(path.join(tmpdir(), 'roster-match-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const written = (name: string, text: string) => {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
};
const NAMES = ['ann', 'bob', 'eve', 'ida', 'max', 'tom', 'zoe', 'kim', 'lee', 'sue'];
/** 100 people, with a letter of the name changed for every seventh when `misspelt`. */
const people = (misspelt: boolean) =>
  Array.from({ length: 100 }, (_, at) => {
    const name = `${NAMES[at % 10]}${NAMES[Math.floor(at / 10)]}`;
    return `${at},${misspelt && at % 7 === 0 ? name.replace(/.$/, 'x') : name}, ${1950 + (at % 50)}-03-0${1 + (at % 9)},`;
  });
const csv = (rows: string[]) => ['no, name ,born,note', ...rows, ''].join('\n');
const left = written('left.csv', csv(people(false)));
const right = written('right.csv', csv(people(true)));
const settings = {
  blocking: [['born'], ['name']],
  comparisons: [
    { kind: 'name', column: 'name' },
    { kind: 'date-of-birth', column: 'born' },
    { kind: 'exact', column: 'note' },
  ],
  training: { rules: [['born'], ['name']] },
};
const settled = (changed: object) => written('settings.json', JSON.stringify({ ...settings, ...changed }));
const outputs = ['--pairs', path.join(folder, 'pairs.csv'), '--clusters', path.join(folder, 'clusters.csv')];
const asked = (...args: string[]) => {
  const found = understood([...outputs, '--id', 'no', ...args]);
  if (found === 'help') throw new Error('help was asked');
  return run(found);
};

describe('npm run roster-match', () => {
  it('writes pairs and clusters of two files', () => {
    const report = asked('--left', left, '--right', right, '--settings', settled({}), '--explain', '7,7');
    expect(report).toMatchObject({
      rows: { left: 100, right: 100 },
      links: 100,
      clusters: 100,
      untrained: [],
    });
    expect(report.candidates[0]).toEqual({ rule: 'born', pairs: 100 });
    expect(report.explanation?.steps.at(-1)).toMatchObject({ label: 'no value', bits: 0 });
    expect(report.explanation?.steps.at(-1)?.sum).toBeCloseTo(report.explanation?.bits ?? 0, 9);
    expect(reportOf(report)).toContain('why 7 and 7 are one person');

    const who = new Map(people(false).map((_, at) => [String(at), String(at)]));
    const pairs = readTable(path.join(folder, 'pairs.csv'));
    expect([...pairs.columns.keys()]).toEqual([
      'left',
      'right',
      'probability',
      'bits',
      'level name',
      'level born',
      'level note',
      'rule',
    ]);
    expect(byPairs(pairs, 0.5, who, who)).toMatchObject({ right: 100, precision: 1, recall: 1 });
    const clusters = readTable(path.join(folder, 'clusters.csv'));
    expect(clusters.columns.get('cluster')?.slice(0, 2)).toEqual(['left:0', 'left:1']);
    expect(byClusters(clusters, who, who)).toMatchObject({ f1: 1 });
  });

  it('finds doubles within one file and gives the same files again', () => {
    const all = written('all.csv', csv([...people(false), ...people(true).map((row) => `x${row}`)]));
    const report = asked('--left', all, '--settings', settled({}), '--threshold', '.9');
    expect(report.links).toBe(100);
    const before = outputs.flatMap((file) => (file.startsWith('--') ? [] : [readFileSync(file, 'utf8')]));
    asked('--left', all, '--settings', settled({}), '--threshold', '.9');
    expect(outputs.flatMap((file) => (file.startsWith('--') ? [] : [readFileSync(file, 'utf8')]))).toEqual(
      before,
    );
  });

  it('gives each row one partner when told so', () => {
    const twice = written(
      'twice.csv',
      csv([...people(true), '100,annann,1950-03-01,', '101,bobann,1951-03-02,']),
    );
    const constraints = { oneToOne: true };
    const report = asked('--left', left, '--right', twice, '--settings', settled({ constraints }));
    expect(report).toMatchObject({ links: 100, withheld: 2 });
  });

  it('reads what mainland spreadsheets save', () => {
    const file = path.join(folder, 'gb.csv');
    // 姓名 and 张伟 in GB18030.
    writeFileSync(file, Buffer.from('6e6f2cd0d5c3fb0a312cd5c5ceb00a', 'hex'));
    expect(readTable(file, 'no').columns.get('姓名')).toEqual(['张伟']);
  });

  it('explains itself', () => {
    expect(understood(['--help'])).toBe('help');
    expect(HELP).toContain('--clusters FILE');
  });

  const both = ['--left', left, '--right', right];
  it.each([
    ['an unknown option', [...both, '--z'], /Unknown option '--z'/],
    ['a missing option', ['--right', right], /--left is missing/],
    [
      'a file that is not there',
      ['--left', 'none.csv', '--settings', settled({})],
      /none\.csv cannot be read/,
    ],
    ['an odd threshold', [...both, '--settings', 's', '--threshold', '2'], /--threshold 2 is no probability/],
    ['settings that are not there', [...both, '--settings', 'none.json'], /none\.json cannot be read/],
    ['settings that are no JSON', [...both, '--settings', written('odd.json', '{')], /odd\.json is not JSON/],
    [
      'an unknown comparison',
      [
        ...both,
        '--settings',
        written('kind.json', JSON.stringify({ ...settings, comparisons: [{ kind: 'nam', column: 'name' }] })),
      ],
      /comparisons\[0\]\.kind/,
    ],
    [
      'an unknown column',
      [...both, '--settings', written('column.json', JSON.stringify({ ...settings, blocking: [['nam']] }))],
      /blocking\[0\]: .* a column nam, which .*left\.csv does not have; it has: no, name, born, note/,
    ],
    [
      'a setting out of bounds',
      [
        ...both,
        '--settings',
        written('bound.json', JSON.stringify({ ...settings, training: { rules: [['born']], prior: 2 } })),
      ],
      /training\.prior: .*1/,
    ],
    [
      'an odd pattern',
      [
        ...both,
        '--settings',
        written('match.json', JSON.stringify({ ...settings, columns: { odd: { of: 'name', match: '(' } } })),
      ],
      /columns\.odd\.match: must be a regular expression/,
    ],
    [
      'a column made of itself',
      [
        ...both,
        '--settings',
        written(
          'itself.json',
          JSON.stringify({
            ...settings,
            columns: { one: { of: 'other' }, other: { of: 'one' } },
            blocking: [['one']],
          }),
        ),
      ],
      /columns\.one is made of itself by way of one, other/,
    ],
    [
      'a rule that leaves nothing to learn',
      [
        ...both,
        '--settings',
        written(
          'rule.json',
          JSON.stringify({ ...settings, training: { rules: [['name', 'born', 'note']] } }),
        ),
      ],
      /training\.rules\[0\]: The training rule name & born & note/,
    ],
    [
      'one partner each within one file',
      [
        '--left',
        left,
        '--settings',
        written('one.json', JSON.stringify({ ...settings, constraints: { oneToOne: true } })),
      ],
      /constraints\.oneToOne/,
    ],
    [
      'a row of another length',
      ['--left', written('long.csv', csv(['1,a,2000-01-01,,x'])), '--settings', settled({})],
      /long\.csv, row 1 has 5 cells, but there are 4 columns/,
    ],
    [
      'an id that comes twice',
      ['--left', written('ids.csv', csv(['1,a,2000-01-01,', '1,b,2000-01-01,'])), '--settings', settled({})],
      /ids\.csv, row 2, column no: 1 is the id of row 1 too/,
    ],
    [
      'a file without rows',
      ['--left', written('empty.csv', csv([])), '--settings', settled({})],
      /holds no row/,
    ],
  ] satisfies [string, string[], RegExp][])('refuses %s', (_what, args, message) => {
    expect(() => asked(...args)).toThrow(Refusal);
    expect(() => asked(...args)).toThrow(message);
  });
});
