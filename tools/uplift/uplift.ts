// npm run --silent uplift -- --help: what a broadcast, or anything else, sold beyond what would have been sold anyway.
import { HELP, understood } from './arguments';
import { measure } from './measure';
import { Refusal } from './refusal';
import { jsonOf, reportOf } from './report';

const FAULT = 2;

try {
  const asked = understood(process.argv.slice(2));
  if (asked === 'help') console.log(HELP);
  else {
    const uplift = measure(asked);
    console.log(asked.json ? jsonOf(uplift) : reportOf(uplift));
  }
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  console.error(error.message);
  process.exitCode = FAULT;
}
