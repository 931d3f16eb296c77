import type { KeyObject } from 'node:crypto';
import { z } from 'zod';
import { digestOf } from './digest';
import { Refusal } from '../refusal';
import { isSigned, publicHalf, signed } from './signing';
import { PSI_SIDES, type PsiSide, PsiTerms } from './terms';

const Signature = z.base64().max(100);
const AgreementFile = z.strictObject({
  terms: z.unknown(),
  signatures: z.strictObject({ first: Signature.optional(), second: Signature.optional() }),
});

/** Terms and who has signed them. */
export interface PsiAgreement {
  readonly terms: PsiTerms;
  readonly signatures: { readonly first?: string | undefined; readonly second?: string | undefined };
}

const PLAIN_HASHES = /^(md5|sha|sm3|blake|bcrypt|hash|plain)/i;

/** @throws Refusal saying which part of the terms is wrong, or that plain hashes hide nobody. */
export function termsFrom(asked: unknown): PsiTerms {
  const method = z.looseObject({ method: z.string() }).safeParse(asked).data?.method ?? '';
  if (PLAIN_HASHES.test(method))
    throw new Refusal(
      `${method} is refused: a county has so few possible ID numbers that whoever receives plain hashes tries them all in minutes. Use ecdh-p256.`,
    );
  const { data, error } = PsiTerms.safeParse(asked);
  if (data) return data;
  throw new Refusal(`The agreement is not in order: ${z.prettifyError(error).replaceAll('\n', ' ')}`);
}

/** @throws Refusal when the text is no agreement. Whether it is signed is not looked at. */
export function agreementFrom(text: string): PsiAgreement {
  const { terms, signatures } = AgreementFile.safeParse(jsonOf(text)).data ?? {};
  if (!signatures) throw new Refusal('This is no agreement as psi agree writes it.');
  return { terms: termsFrom(terms), signatures };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Refusal('This is no agreement: it is not JSON.', { cause });
  }
}

/** The schema puts the fields in its own order, so equal terms are equal texts. */
const textOf = (terms: PsiTerms) => JSON.stringify(PsiTerms.parse(terms));

/** Names the terms in every message of a run. */
export function agreementDigest(terms: PsiTerms): string {
  return digestOf('agreement', textOf(terms));
}

/** Which side a key stands for. @throws Refusal when neither. */
export function sideOf(terms: PsiTerms, key: KeyObject): PsiSide {
  const side = PSI_SIDES.find((candidate) => terms[candidate].key === publicHalf(key));
  if (!side) throw new Refusal('Your key is not that of either side of this agreement.');
  return side;
}

/** The same with the signature of whoever holds the key. */
export function signAgreement({ terms, signatures }: PsiAgreement, key: KeyObject): PsiAgreement {
  return {
    terms,
    signatures: { ...signatures, [sideOf(terms, key)]: signed('agreement', textOf(terms), key) },
  };
}

/** @throws Refusal unless both have signed these very terms. */
export function refuseUnlessSigned({ terms, signatures }: PsiAgreement): void {
  for (const side of PSI_SIDES) {
    const { name, key } = terms[side];
    const signature = signatures[side];
    if (!signature) throw new Refusal(`${name} has not signed the agreement yet: psi agree --sign.`);
    if (!isSigned('agreement', textOf(terms), signature, key))
      throw new Refusal(`The signature of ${name} is not for these terms: they were changed after it.`);
  }
}
