import { BEGINNING, type Head, hashOf, type Link } from './chain';
import type { Checkpoint } from './checkpoint';

/**
 * | fault | the entry |
 * | --- | --- |
 * | altered | does not have the hash that it and the chain before it give |
 * | removed | is missing: a later one follows, or a checkpoint knows of it |
 * | inserted | bears a number that has passed already |
 * | checkpoint | is not the one that was signed, though the chain in itself is consistent |
 */
export type FaultKind = 'altered' | 'removed' | 'inserted' | 'checkpoint';

export interface Verdict {
  /** The last entry that is in order. */
  readonly head: Head;
  /** The first entry that is not. */
  readonly broken?: { readonly seq: number; readonly fault: FaultKind };
}

export interface Part {
  /** In order of `seq`; the entry that `from` names comes first. */
  readonly links: readonly Link[];
  /** Nothing follows. */
  readonly ends: boolean;
  /** Where the part before ended. */
  readonly from?: Head;
}

/**
 * Walks a chain, or a part of it, and stops at the first entry that does not fit. The checkpoints are those whose signatures
 * hold (`signatureHolds`); they find what somebody rewrote consistently, and a cut end.
 */
export function verify(
  { links, ends, from = BEGINNING }: Part,
  checkpoints: readonly Checkpoint[] = [],
): Verdict {
  const signed = new Map(checkpoints.map(({ seq, hash }) => [seq, hash]));
  const [border] = links;
  let head = from;
  if (from.seq > 0 && border?.hash !== from.hash) {
    const fault = border?.seq === from.seq ? 'altered' : 'removed';
    return { head: from, broken: { seq: from.seq, fault } };
  }
  for (const next of links.slice(from.seq > 0 ? 1 : 0)) {
    const broken = faultOf(head, next, signed);
    if (broken) return { head, broken };
    head = next;
  }
  if (ends && Math.max(0, ...signed.keys()) > head.seq)
    return { head, broken: { seq: head.seq + 1, fault: 'removed' } };
  return { head };
}

function faultOf(
  head: Head,
  { seq, hash, entry }: Link,
  signed: ReadonlyMap<number, string>,
): Verdict['broken'] {
  const expected = head.seq + 1;
  if (seq > expected) return { seq: expected, fault: 'removed' };
  // Between two numbers there is room for a fraction.
  if (seq < expected) return { seq: Math.floor(seq), fault: 'inserted' };
  if (hash !== hashOf(head.hash, seq, entry)) return { seq, fault: 'altered' };
  const known = signed.get(seq);
  return known === undefined || known === hash ? undefined : { seq, fault: 'checkpoint' };
}
