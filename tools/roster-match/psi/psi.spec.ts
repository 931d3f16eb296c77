import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { idNumber } from '../../../libs/organization/roster-match/src/psi/two-agencies';
import { attack, type Loot } from './transcript-attack';
import { TwoAgencies } from './two-rosters';

// Each step of each agency is a process of its own.
jest.setTimeout(90_000);

const ROOT = path.resolve(__dirname, '../../..');
const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at);
const [MEMBERS, DRIVERS] = [range(0, 120), range(80, 190)];
const COMMON = range(80, 120).map(idNumber);

const two = new TwoAgencies(ROOT);
afterAll(() => rmSync(two.folder, { recursive: true, force: true }));
const idsIn = (file: string) => readFileSync(two.at(file), 'utf8').match(/\d{17}[\dX]/g) ?? [];
const shared = (name: string): Loot => ({
  messages: readdirSync(two.at(`share-${name}`)).map((file) => readFileSync(two.at(`share-${name}`, file))),
});
const inTurn = async (name: string, times: number) => {
  for (let turn = 0; turn < times; turn++)
    for (const agency of ['federation', 'transport']) await two.psi('run', '--home', agency, '--run', name);
};

beforeAll(async () => {
  await two.agree('both', '--runs', '9', '--columns', 'idNumber,phone');
  two.roster('federation.csv', MEMBERS, 'a typing error,360827199001010000', `again,${idNumber(0)}`);
  two.roster('transport.csv', DRIVERS);
});

describe('psi run by two agencies', () => {
  it('finds whom both have, in two processes that only share a folder', async () => {
    const both = [two.run('federation', 'first', '--wait'), two.run('transport', 'first', '--wait')];
    const [federation, transport] = await Promise.all(both);
    expect(federation).toMatchObject({ code: 0, out: expect.stringContaining('40 of your 120 people') });
    expect(transport).toMatchObject({ code: 0, out: expect.stringContaining('40 of your 110 people') });
    expect(federation?.out).toMatch(/row 122, column 身份证号: does not agree with its check digit/);
    expect(federation?.out).not.toContain('360827199001010000');
    for (const agency of ['federation', 'transport']) expect(idsIn(`${agency}-first.csv`)).toEqual(COMMON);
  });

  it('leaves a log that both signed, and nothing secret', async () => {
    const checked = await two.psi('check', '--log', 'federation/log/first.json');
    expect(checked).toMatchObject({
      code: 0,
      out: expect.stringContaining('first 120, second 110; both have 40'),
    });
    expect(readFileSync(two.at('transport/log/first.json'))).toEqual(
      readFileSync(two.at('federation/log/first.json')),
    );
    expect(readdirSync(two.at('federation/runs'))).toEqual([]);
    expect(statSync(two.at('federation/key.pem')).mode & 0o077).toBe(0);
  });

  it('tells a thief of every message nothing about anybody, however they guess', () => {
    const candidates = range(0, 260).map(idNumber);
    const nobody = {
      ...{ 'plain hash': [], 'keyed by what was sent': [] },
      ...{ 'unmasked point': [], 'masked by a guessed key': [] },
    };
    expect(attack(shared('first'), candidates)).toEqual(nobody);
  });

  it('would have told everything with plain hashes, which is why they are refused', async () => {
    const hashed = DRIVERS.map((person) => createHash('sha256').update(idNumber(person)).digest());
    const candidates = range(0, 260).map(idNumber);
    const loot = { messages: [Buffer.concat([Buffer.from('{}\n\n'), ...hashed])] };
    expect(attack(loot, candidates)['plain hash']).toEqual(DRIVERS.map(idNumber));
    const terms = [
      '--purpose',
      'find members',
      '--learn',
      'both',
      '--from',
      '2020-01-01',
      '--until',
      '2999-01-01',
    ];
    const draw = ['--home', 'federation', '--with', 'transport/party.json', '--out', 'plain.json'];
    const asked = await two.psi('agree', ...draw, ...terms, '--method', 'sha256');
    expect(asked).toEqual({ code: 2, out: expect.stringContaining('tries them all in minutes') });
  });
});

describe('psi run, step by step', () => {
  it('says what comes next, can be left and found again, and survives a lost stick', async () => {
    const begun = await two.run('federation', 'steps');
    expect(begun.out).toMatch(
      /Waiting for its commitment: steps-second-1-commit\.psi from Transport\.\nNext: /,
    );
    rmSync(two.at('share-steps'), { recursive: true });
    await two.psi('run', '--home', 'federation', '--run', 'steps');
    await two.run('transport', 'steps');
    await inTurn('steps', 3);
    for (const agency of ['federation', 'transport']) expect(idsIn(`${agency}-steps.csv`)).toEqual(COMMON);
    const again = await two.psi('run', '--home', 'federation', '--run', 'steps');
    expect(again).toEqual({ code: 2, out: expect.stringContaining('Run steps is over') });
  });

  it('refuses what was altered, replayed or is far too long, naming the file and the reason', async () => {
    await two.run('federation', 'harm');
    await two.run('transport', 'harm');
    const file = two.at('share-harm', 'harm-second-1-commit.psi');
    const good = readFileSync(file);
    const refused = async (bytes: Uint8Array) => {
      writeFileSync(file, bytes);
      const { code, out } = await two.psi('run', '--home', 'federation', '--run', 'harm');
      expect(code).toBe(2);
      expect(out).toContain(`${file} is refused.`);
      return out;
    };
    expect(await refused(Buffer.from(good.toString('latin1').replace(':110,', ':111,')))).toContain(
      'altered on the way',
    );
    expect(await refused(Buffer.alloc(1_000_000))).toContain('1000000 bytes, far too many');
    writeFileSync(file, readFileSync(two.at('share-first', 'first-second-1-commit.psi')));
    const replay = await two.psi('run', '--home', 'federation', '--run', 'harm');
    expect(replay).toEqual({ code: 2, out: expect.stringContaining('it is a replay') });
  });

  it('takes mobile numbers as a second round, when both agreed to it', async () => {
    const phones = (from: number) => range(from, from + 100).map((at) => `x,${13_800_000_000 + at}`);
    for (const [agency, from] of [['federation', 0] as const, ['transport', 70] as const])
      writeFileSync(two.at(`${agency}-phones.csv`), ['name,手机', ...phones(from)].join('\n'));
    const about = ['--about', 'phone', '--column', '手机', '--wait'];
    const runs = ['federation', 'transport'].map((agency) =>
      two.run(agency, 'phones', '--csv', `${agency}-phones.csv`, ...about),
    );
    for (const { out } of await Promise.all(runs)) expect(out).toContain('Both have 30 of your 100 people');
  });

  it('refuses a list that is too short, a column that is not there, and a roster that was changed meanwhile', async () => {
    two.roster('short.csv', range(0, 99));
    const short = await two.run('federation', 'short', '--csv', 'short.csv');
    expect(short).toEqual({
      code: 2,
      out: expect.stringContaining('99 different people; the agreement allows 100 to'),
    });
    const column = await two.run('federation', 'column', '--column', '证件号');
    expect(column.out).toContain('There is no column 证件号');
    await two.run('federation', 'changed');
    const other = await two.psi('run', '--home', 'federation', '--run', 'changed', '--csv', 'short.csv');
    expect(other).toEqual({ code: 2, out: expect.stringContaining('another list is another run') });
    two.roster('federation.csv', range(20, 140));
    await two.run('transport', 'changed');
    await two.psi('run', '--home', 'federation', '--run', 'changed');
    await two.psi('run', '--home', 'transport', '--run', 'changed');
    const changed = await two.psi('run', '--home', 'federation', '--run', 'changed');
    expect(changed).toEqual({ code: 2, out: expect.stringContaining('was changed since the run began') });
  });
});
