import { fingerprintOf, freshKeys, PsiParty, Refusal } from '@nuanxin/organization/roster-match';
import { PsiHome } from './home';
import { parsed, required } from './options';

const OPTIONS = { home: { type: 'string' }, name: { type: 'string' } } as const;

/** `psi keys`: makes the keys of an agency, once. */
export function keys(args: readonly string[]): void {
  const asked = parsed(args, OPTIONS);
  const home = new PsiHome(required('home', asked.home));
  const { pem, key } = freshKeys();
  const { data: party } = PsiParty.safeParse({ name: required('name', asked.name), key });
  if (!party) throw new Refusal('--name must have 2 to 80 characters.');
  home.create(pem, party);
  console.log(`Your keys are in ${home.folder}. Nobody else may read key.pem.
Fingerprint: ${fingerprintOf(key)}
Next: give ${home.at('party.json')} to the other agency and take theirs; compare the fingerprints by telephone.
Then one of you draws up the agreement: psi agree --with their-party.json …`);
}
