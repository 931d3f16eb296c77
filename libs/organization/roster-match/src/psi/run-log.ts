import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import { Refusal } from '../refusal';
import { agreementDigest, agreementFrom, type PsiAgreement, refuseUnlessSigned } from './agreement';
import { headerIn, type PsiMessage } from './message';
import { PsiTranscript } from './message-header';
import type { PartyOfRun, Said } from './party';
import { isSigned } from './signing';
import { PSI_SIDES } from './terms';

const Closing = z.strictObject({ line: z.string(), signature: z.base64() });
const PsiLog = z.strictObject({
  agreement: z.unknown(),
  column: z.string(),
  transcript: PsiTranscript,
  first: Closing,
  second: Closing,
});

/** Who compared what with whom, when, how many, by which agreement, signed by both. No point and no person is in it. */
export interface PsiLog extends z.infer<typeof PsiLog> {
  readonly agreement: PsiAgreement;
}

/** The log of a run that both sides have closed. */
export function logOf(party: PartyOfRun, agreement: PsiAgreement, mine: Said, theirs: Said): PsiLog {
  const [first, second] =
    party.side === 'first' ? [mine.closing, theirs.closing] : [theirs.closing, mine.closing];
  if (first?.header.kind !== 'closing' || !second)
    throw new Error('A log is of a run that both sides have closed.');
  const { transcript } = first.header;
  return { agreement, column: party.column, transcript, first: signedIn(first), second: signedIn(second) };
}

const signedIn = ({ line, signature }: PsiMessage) => ({ line, signature });

/** Reads a log. @throws Refusal unless both sides have signed its agreement, and this very course of the run. */
export function checkedLog(json: unknown): PsiLog {
  const { data } = PsiLog.safeParse(json);
  if (!data) throw new Refusal('This is no log of psi run.');
  const agreement = agreementFrom(JSON.stringify(data.agreement));
  refuseUnlessSigned(agreement);
  for (const side of PSI_SIDES) {
    const { line, signature } = data[side];
    const { name, key } = agreement.terms[side];
    if (!isSigned('message', line, signature, key))
      throw new Refusal(`The log is not signed by ${name}, or it was altered.`);
    const header = headerIn(line);
    const same =
      header.kind === 'closing' &&
      header.from === side &&
      header.agreement === agreementDigest(agreement.terms) &&
      header.column === data.column &&
      isDeepStrictEqual(header.transcript, data.transcript);
    if (!same) throw new Refusal(`${name} has signed another course of the run than this log tells.`);
  }
  return { ...data, agreement };
}
