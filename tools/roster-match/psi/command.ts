import { Refusal } from '@nuanxin/organization/roster-match';
import { agree } from './agree';
import { check } from './check';
import { keys } from './keys';
import { runOnce } from './run';

export const HELP = `npm run --silent roster-match -- psi WORD …

Two agencies find whom both have, and neither sees the rest of the other's list. Each works on its own machine; files go through a
shared folder or on a stick. Once: keys, agree. Then for each comparison: run, several times, in turn. docs/roster-match.md explains.

  psi keys  --home FOLDER --name "Your agency"
            makes your keys; FOLDER stays with you, FOLDER/party.json goes to the other agency

  psi agree --home FOLDER --with their-party.json --purpose TEXT --learn both|me|them|size --from DAY --until DAY --out FILE
            [--columns idNumber,phone] [--least 100] [--most 20000] [--runs 2]
            writes an agreement and signs it for you; --runs are the runs a month, --least and --most the people of a list
  psi agree --home FOLDER --sign FILE [--yes]
            shows an agreement in words; with --yes signs it

  psi run   --home FOLDER --run NAME --agreement FILE --share FOLDER --csv FILE --column HEADING
            [--about idNumber|phone] [--out FILE] [--wait]
            begins a run, or goes on with it as far as it can, and says what comes next; both agencies use the same NAME
  psi run   --home FOLDER --run NAME [--share FOLDER] [--wait]
            goes on with a run that was begun

  psi check --log FILE
            whether both sides have signed the agreement and the course of the run that a log tells

Ends with 0 when all went well so far, with 2 when something is wrong, which it says on stderr.`;

const WORDS: Record<string, (args: readonly string[], at: () => string) => void | Promise<void>> = {
  keys,
  agree,
  run: runOnce,
  check,
};

/** `roster-match psi …`. @throws Refusal that says what is wrong and what would be right. */
export async function psi([word = '', ...args]: readonly string[]): Promise<void> {
  if (word === '' || word === '--help' || args.includes('--help')) {
    console.log(HELP);
    return;
  }
  const asked = WORDS[word];
  if (!asked)
    throw new Refusal(`psi ${word} is unknown; there are: ${Object.keys(WORDS).join(', ')}. See --help.`);
  await asked(args, () => new Date().toISOString());
}
