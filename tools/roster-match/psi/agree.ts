import {
  agreementFrom,
  type PsiAgreement,
  type PsiMode,
  Refusal,
  signAgreement,
  termsFrom,
} from '@nuanxin/organization/roster-match';
import { existsSync, writeFileSync } from 'node:fs';
import { partyIn, PsiHome } from './home';
import { parsed, required, textOf, wholeNumber } from './options';
import { inWords } from './terms-in-words';

const text = { type: 'string' } as const;
const OPTIONS = {
  ...{ home: text, with: text, purpose: text, learn: text, from: text, until: text, out: text },
  ...{ columns: text, least: text, most: text, runs: text, method: text, sign: text },
  yes: { type: 'boolean' },
} as const;

type Asked = ReturnType<typeof understood>;
const understood = (args: readonly string[]) => parsed(args, OPTIONS);

/** Who learns, as one says it of oneself; who draws up the agreement is its first side. */
const LEARN: Record<string, PsiMode> = { both: 'both', me: 'first', them: 'second', size: 'size' };

/** `psi agree`: draws an agreement up and signs it, or shows the other's and signs it. */
export function agree(args: readonly string[]): void {
  const asked = understood(args);
  const home = new PsiHome(required('home', asked.home));
  if (asked.sign === undefined) drawUp(asked, home);
  else sign(asked.sign, home, asked.yes ?? false);
}

function drawUp(asked: Asked, home: PsiHome): void {
  const out = required('out', asked.out);
  if (existsSync(out)) throw new Refusal(`${out} is there already; name another file.`);
  const learn = required('learn', asked.learn);
  const mode = LEARN[learn];
  if (!mode) throw new Refusal(`--learn ${learn} is unknown; say one of: ${Object.keys(LEARN).join(', ')}.`);
  const terms = termsFrom({
    format: 'nuanxin-psi-agreement/1',
    method: asked.method ?? 'ecdh-p256',
    purpose: required('purpose', asked.purpose),
    first: home.party,
    second: partyIn(required('with', asked.with)),
    columns: (asked.columns ?? 'idNumber').split(','),
    mode,
    leastPeople: wholeNumber('least', asked.least ?? '100'),
    mostPeople: wholeNumber('most', asked.most ?? '20000'),
    runsPerMonth: wholeNumber('runs', asked.runs ?? '2'),
    from: required('from', asked.from),
    until: required('until', asked.until),
  });
  write(out, signAgreement({ terms, signatures: {} }, home.key));
  console.log(`${inWords(terms)}

Signed for ${terms.first.name}: ${out}
Next: give ${out} to ${terms.second.name}, who reads it and signs it (psi agree --sign) and gives it back.`);
}

function sign(file: string, home: PsiHome, yes: boolean): void {
  const agreement = agreementFrom(textOf(file));
  const signed = signAgreement(agreement, home.key);
  console.log(inWords(agreement.terms));
  if (!yes) {
    console.log('\nNot signed yet. Next: when you agree to this, the same command with --yes.');
    return;
  }
  write(file, signed);
  console.log(`\nSigned. Next: give ${file} back, so that both have the same; then psi run on either side.`);
}

function write(file: string, agreement: PsiAgreement): void {
  writeFileSync(file, `${JSON.stringify(agreement, null, 2)}\n`);
}
