// npm run --silent roster-match -- --help: which rows of two rosters, or of one, are the same person.
import { Refusal } from '@nuanxin/organization/roster-match';
import { matchRosters } from './exact/command';
import { linkRosters } from './linkage/command';
import { psi } from './psi/command';

/** What can follow `roster-match --` as the first word; without one, rosters are linked. */
const COMMANDS: Record<string, (args: readonly string[]) => void | Promise<void>> = {
  exact: matchRosters,
  psi,
};

const FAULT = 2;
const [first = '', ...rest] = process.argv.slice(2);

try {
  const command = COMMANDS[first];
  await (command ? command(rest) : linkRosters(process.argv.slice(2)));
  if (first === '--help') console.log(`\nOther ways, each with --help: ${Object.keys(COMMANDS).join(', ')}.`);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = FAULT;
}
