import { checkedLog, headerIn } from '@nuanxin/organization/roster-match';
import { jsonOf } from './home';
import { parsed, required, textOf } from './options';
import { inWords } from './terms-in-words';

/** `psi check`: whether a log is what both sides signed. */
export function check(args: readonly string[]): void {
  const file = required('log', parsed(args, { log: { type: 'string' } }).log);
  const { agreement, column, transcript, ...closing } = checkedLog(jsonOf(file, textOf(file)));
  const { first, second, run, matches } = transcript;
  console.log(`${inWords(agreement.terms)}

Signed by both: run ${run.slice(0, 16)}…, by ${column}
closed at        first ${headerIn(closing.first.line).at}, second ${headerIn(closing.second.line).at}
people given     first ${first.people}, second ${second.people}${matches === undefined ? '' : `; both have ${matches}`}
commitments      first ${first.commitment.slice(0, 16)}…, second ${second.commitment.slice(0, 16)}…`);
}
