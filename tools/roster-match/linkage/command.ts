import { HELP, understood } from './arguments';
import { reportOf } from './report';
import { run } from './run';

/** `roster-match` without another word: links rosters. @throws Refusal that says what is wrong. */
export function linkRosters(args: readonly string[]): void {
  const asked = understood(args);
  if (asked === 'help') {
    console.log(HELP);
    return;
  }
  const report = run(asked);
  console.log(asked.json ? JSON.stringify(report) : reportOf(report));
}
