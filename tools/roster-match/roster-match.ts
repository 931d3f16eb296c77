// npm run --silent roster-match -- --help: which rows of two rosters, or of one, are the same person.
import { Refusal } from '@nuanxin/organization/roster-match';
import { psi } from './psi/command';

/** What can follow `roster-match --` as the first word. */
const COMMANDS: Record<string, (args: readonly string[]) => void | Promise<void>> = { psi };

const FAULT = 2;
const [first = '', ...rest] = process.argv.slice(2);

try {
  const command = COMMANDS[first];
  if (!command) throw new Refusal(`The first word must be one of: ${Object.keys(COMMANDS).join(', ')}.`);
  await command(rest);
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = FAULT;
}
