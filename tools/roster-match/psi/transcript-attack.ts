import { freshSecret, masked, personPoint, POINT_BYTES } from '@nuanxin/organization/roster-match';
import { createHash, createHmac } from 'node:crypto';

const HASHES = ['md5', 'sha1', 'sha256', 'sha512', 'sm3'];
/** Short digests are compared by as many bytes as they have. */
const COMPARED = 16;
const WAYS = ['plain hash', 'keyed by what was sent', 'unmasked point', 'masked by a guessed key'] as const;
export type Way = (typeof WAYS)[number];

/** What somebody has who saw everything that went over, and guesses at the people behind it. */
export interface Loot {
  /** All messages, header lines and bodies, as they lie in the shared folder. */
  readonly messages: readonly Uint8Array[];
}

/** Which candidates each way of guessing finds again in what was sent. */
export function attack({ messages }: Loot, candidates: readonly string[]): Record<Way, string[]> {
  const digests = [...new Set(messages.flatMap(digestsIn))];
  const sent = new Set(
    [...messages.flatMap(pointsSent), ...digests.map((hex) => Buffer.from(hex, 'hex'))].map(short),
  );
  const keys = [freshSecret().scalar, ...digests.filter((hex) => hex < ORDER).slice(0, 4)];
  const finds = (guesses: readonly Uint8Array[]) => guesses.some((guess) => sent.has(short(guess)));
  const found: Record<Way, string[]> = {
    'plain hash': [],
    'keyed by what was sent': [],
    'unmasked point': [],
    'masked by a guessed key': [],
  };
  for (const candidate of candidates) {
    const point = personPoint('idNumber', candidate);
    const texts = [candidate, `idNumber\n${candidate}`];
    const guesses: Record<Way, Uint8Array[]> = {
      'plain hash': texts.flatMap((text) => HASHES.map((name) => createHash(name).update(text).digest())),
      'keyed by what was sent': texts.flatMap((text) => digests.map((key) => keyed(key, text))),
      'unmasked point': [point],
      'masked by a guessed key': keys.flatMap((key) => masked(key, [point])),
    };
    for (const way of WAYS) if (finds(guesses[way])) found[way].push(candidate);
  }
  return found;
}

/** The order of P-256. */
const ORDER = 'ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551';
const short = (bytes: Uint8Array) => Buffer.from(bytes.subarray(0, COMPARED)).toString('hex');
const keyed = (key: string, text: string) =>
  createHmac('sha256', Buffer.from(key, 'hex')).update(text).digest();

/** Every digest, salt and commitment in the header of a message. */
function digestsIn(message: Uint8Array): string[] {
  return (
    Buffer.from(message)
      .toString('latin1')
      .split('\n')[0]
      ?.match(/\b[0-9a-f]{64}\b/g) ?? []
  );
}

function pointsSent(message: Uint8Array): Uint8Array[] {
  const body = message.subarray(message.indexOf(10, message.indexOf(10) + 1) + 1);
  return Array.from({ length: Math.floor(body.length / POINT_BYTES) }, (_, at) =>
    body.subarray(at * POINT_BYTES, (at + 1) * POINT_BYTES),
  );
}
