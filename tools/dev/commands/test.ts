import path from 'node:path';
import { rmSync } from 'node:fs';
import { defaultHome, homeAt, prepareHome } from '../home.ts';
import { explain } from '../problem.ts';
import { runSteps } from '../steps/run-steps.ts';
import { screenFor } from '../steps/screen.ts';
import { stopStack } from '../supervisor/control.ts';
import { takeLock } from '../system/lock.ts';
import { testSteps } from '../verify/test-steps.ts';
import { closingLine, sum, type Tally } from '../verify/tally.ts';
import { command } from './command.ts';
import { readOptions } from './options.ts';

const main = defaultHome();
const home = homeAt(path.join(main.root, 'test'), main.runtimes);
let begun = false;

await command(
  async () => {
    const { positionals } = readOptions('npm test [-- part-of-a-path …]', {}, 'with words');
    prepareHome(main);
    prepareHome(home);
    const unlock = takeLock(path.join(main.run, 'test.lock'), 'npm test');
    const tallies = new Map<string, Tally>();
    begun = true;
    try {
      await stopStack(home);
      rmSync(home.data, { recursive: true, force: true });
      prepareHome(home);
      await runSteps(testSteps(home, positionals, tallies), screenFor(process.stdout));
    } catch (error) {
      tallies.set('set-up', { passed: 0, failed: 1, report: explain(error) });
    } finally {
      await stopStack(home);
      unlock();
    }
    for (const [name, { failed, report }] of tallies) if (failed > 0) console.log(`\n✗ ${name}\n${report}`);
    const total = sum(tallies.values());
    console.log(`\n${closingLine(total)}`);
    return total.failed > 0 ? 1 : 0;
  },
  async () => (begun ? stopStack(home) : false),
);
