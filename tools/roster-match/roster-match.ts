// npm run --silent roster-match -- --help: which rows of two rosters, or of one, are the same person.
import { isMainThread, parentPort } from 'node:worker_threads';
import { Refusal, serveExactWork } from '@nuanxin/organization/roster-match';
import { matchRosters } from './exact/command';
import { linkRosters } from './linkage/command';
import { psi } from './psi/command';

/** What can follow `roster-match --` as the first word; without one, rosters are linked. */
const COMMANDS: Record<string, (args: readonly string[]) => void | Promise<void>> = {
  exact: matchRosters,
  psi,
};

const FAULT = 2;

async function obey(args: readonly string[]): Promise<void> {
  const [first = '', ...rest] = args;
  try {
    const command = COMMANDS[first];
    await (command ? command(rest) : linkRosters(args));
    if (first === '--help')
      console.log(`\nOther ways, each with --help: ${Object.keys(COMMANDS).join(', ')}.`);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.error(error.message);
    process.exitCode = FAULT;
  }
}

// The exact match starts this program once more in each of its threads.
if (!isMainThread && parentPort) serveExactWork(parentPort);
else await obey(process.argv.slice(2));
