import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { inRoot } from '../files';
import guards from './guards.json';

interface Proof {
  readonly cases: number;
  readonly byLayer: Readonly<Record<string, number>>;
  readonly workbooks: Readonly<Record<string, number>>;
  readonly unexpected: readonly unknown[];
  readonly guards: readonly { readonly guard: string; readonly noticed: number }[];
}

const TEN_MINUTES = 600_000;

describe('the authorization matrix', () => {
  let proof: Proof;
  beforeAll(async () => {
    const program = inRoot('tools/checks/authorization-matrix/prove.mjs');
    const options = { maxBuffer: 64 * 1024 * 1024 };
    const { stdout } = await promisify(execFile)(process.execPath, [program], options);
    proof = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  }, TEN_MINUTES);

  it('asks at least 50,000 questions of the real services', () => {
    expect(proof.cases).toBeGreaterThanOrEqual(50_000);
    expect(Object.keys(proof.byLayer).sort()).toEqual(['gateway', 'http', 'lists', 'services', 'sockets']);
  });

  it('asks for workbooks as everybody: handed over, hidden, barred, shown the door', () => {
    expect(Object.keys(proof.workbooks).sort()).toEqual(['barred', 'hidden', 'open', 'sign-in']);
    expect(proof.workbooks['open']).toBeGreaterThan(100);
  });

  it('is answered as the policy says, every time', () => {
    expect(proof.unexpected).toEqual([]);
  });

  it.each(guards.map(({ guard }) => guard))('notices when %s is missing', (guard) => {
    expect(proof.guards.find((each) => each.guard === guard)?.noticed).toBeGreaterThan(0);
  });
});
