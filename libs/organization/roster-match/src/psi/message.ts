import type { KeyObject } from 'node:crypto';
import { digestOf } from './digest';
import { POINT_BYTES } from './mask';
import { PsiHeader, type PsiKind } from './message-header';
import { Refusal } from '../refusal';
import { isSigned, signed } from './signing';
import type { PsiParty } from './terms';

const LINE_END = 10;
const MOST_HEADER_BYTES = 4096;

/** No message of an agreement is longer, in bytes. */
export const mostMessageBytes = (mostPeople: number) => MOST_HEADER_BYTES + mostPeople * POINT_BYTES;

export interface PsiMessage {
  readonly header: PsiHeader;
  readonly points: Uint8Array;
  /** The header as it was signed, and the signature. */
  readonly line: string;
  readonly signature: string;
  /** Of the whole message; later messages name it. */
  readonly digest: string;
}

type Unframed<H> = H extends PsiHeader ? Omit<H, 'format' | 'count' | 'body'> : never;

/** A message as bytes: the header as one line of JSON, the signature over that line, then the points. */
export function framed(
  header: Unframed<PsiHeader>,
  points: readonly Uint8Array[],
  key: KeyObject,
): Uint8Array {
  const body = Buffer.concat(points);
  const line = JSON.stringify({
    format: 'nuanxin-psi/1',
    ...header,
    count: points.length,
    body: digestOf('body', body),
  });
  return Buffer.concat([Buffer.from(`${line}\n${signed('message', line, key)}\n`), body]);
}

/** @throws Refusal unless it is whole, of this kind and version, not too long, and signed by `from`. */
export function unframed(bytes: Uint8Array, kind: PsiKind, from: PsiParty, mostPeople: number): PsiMessage {
  if (bytes.length > mostMessageBytes(mostPeople))
    throw new Refusal(`The message has ${bytes.length} bytes, more than ${mostPeople} people can need.`);
  const head = bytes.subarray(0, MOST_HEADER_BYTES);
  const first = head.indexOf(LINE_END);
  const second = head.indexOf(LINE_END, first + 1);
  if (first < 0 || second < 0) throw new Refusal('This is no message of psi, or it was cut off.');
  const [line = '', signature = ''] = Buffer.from(head.subarray(0, second)).toString().split('\n');
  if (!isSigned('message', line, signature, from.key))
    throw new Refusal(`It is not signed by ${from.name}, or it was altered on the way.`);
  const header = headerIn(line);
  if (header.kind !== kind)
    throw new Refusal(`It is the message ${header.kind}, where ${kind} is due: out of order.`);
  const points = bytes.subarray(second + 1);
  if (points.length !== header.count * POINT_BYTES || digestOf('body', points) !== header.body)
    throw new Refusal('Its points are not those that were signed: altered, or cut off.');
  return { header, points, line, signature, digest: digestOf('message', bytes) };
}

/** @throws Refusal naming the fields that are wrong. */
export function headerIn(line: string): PsiHeader {
  const { data, error } = PsiHeader.safeParse(jsonIn(line));
  if (data) return data;
  const fields = error.issues.map(({ path }) => path.join('.')).join(', ');
  throw new Refusal(`Its header is of another version, or wrong in: ${fields || 'kind'}.`);
}

function jsonIn(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch (cause) {
    throw new Refusal('Its header is no JSON.', { cause });
  }
}
