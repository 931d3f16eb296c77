import { Problem } from '../problem.ts';
import { checkPlan, ready, runSteps, type Step } from './run-steps.ts';
import { plainScreen } from './screen.ts';

const step = (name: string, after: string[] = [], run: Step['run'] = async () => undefined): Step => ({
  name,
  after,
  run,
});

/** Runs a plan and gives the lines it showed, without their times. */
async function shown(steps: readonly Step[]): Promise<string[]> {
  const lines: string[] = [];
  await runSteps(
    steps,
    plainScreen((text) => lines.push(text.replace(/\s+[\d.]+ s/, '').trim())),
  );
  return lines;
}

describe('a plan of steps', () => {
  it('begins with whatever waits for nothing', () => {
    const plan = [step('install'), step('fetch'), step('build', ['install'])];
    expect(ready(plan, new Set(), new Set()).map(({ name }) => name)).toEqual(['install', 'fetch']);
    expect(ready(plan, new Set(['install', 'fetch']), new Set(['install'])).map(({ name }) => name)).toEqual([
      'build',
    ]);
  });

  it('is refused when a step waits for an unknown one or for itself', () => {
    expect(() => checkPlan([step('build', ['instal'])])).toThrow('build');
    expect(() => checkPlan([step('a', ['b']), step('b', ['a'])])).toThrow('a, b');
  });

  it('shows each step with what it said at its end', async () => {
    const lines = await shown([step('install', [], async () => 'unchanged'), step('build', ['install'])]);
    expect(lines).toEqual(['… install', '✓ install  unchanged', '… build', '✓ build']);
  });

  it('stops at the first failure and never begins what waits for it', async () => {
    const lines: string[] = [];
    const plan = [
      step('install', [], () => Promise.reject(new Problem('No network.'))),
      step('build', ['install']),
    ];
    await expect(
      runSteps(
        plan,
        plainScreen((text) => lines.push(text)),
      ),
    ).rejects.toThrow('No network.');
    expect(lines.join()).not.toContain('build');
  });

  it('goes on after a shortfall, which is shown as a failure', async () => {
    const lines = await shown([
      step('lint', [], async () => ({ shortfall: '1 failed' })),
      step('types', ['lint']),
    ]);
    expect(lines).toContain('✗ lint  1 failed');
    expect(lines).toContain('✓ types');
  });
});
