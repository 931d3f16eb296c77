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
  /** How many entries are in order, from the first on. */
  readonly entries: number;
  /** The first entry that is not. */
  readonly broken?: { readonly seq: number; readonly fault: FaultKind };
}

/**
 * Walks a chain from its beginning in order of `seq` and stops at the first entry that does not fit. The checkpoints are
 * those whose signatures hold (`signatureHolds`); they find what somebody rewrote consistently, and a cut end.
 */
export async function verify(
  links: Iterable<Link> | AsyncIterable<Link>,
  checkpoints: readonly Checkpoint[] = [],
): Promise<Verdict> {
  const signed = new Map(checkpoints.map(({ seq, hash }) => [seq, hash]));
  let head: Head = BEGINNING;
  for await (const next of links) {
    const broken = faultOf(head, next, signed);
    if (broken) return { entries: head.seq, broken };
    head = next;
  }
  const known = Math.max(0, ...signed.keys());
  if (known > head.seq) return { entries: head.seq, broken: { seq: head.seq + 1, fault: 'removed' } };
  return { entries: head.seq };
}

function faultOf(
  head: Head,
  { seq, hash, entry }: Link,
  signed: ReadonlyMap<number, string>,
): Verdict['broken'] {
  const expected = head.seq + 1;
  if (seq > expected) return { seq: expected, fault: 'removed' };
  if (seq < expected) return { seq, fault: 'inserted' };
  if (hash !== hashOf(head.hash, seq, entry)) return { seq, fault: 'altered' };
  const known = signed.get(seq);
  return known === undefined || known === hash ? undefined : { seq, fault: 'checkpoint' };
}
