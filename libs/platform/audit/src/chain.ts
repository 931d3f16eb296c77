import { createHash } from 'node:crypto';
import { canonical } from '@nuanxin/platform/kernel';

/** One entry bound to all before it. `seq` counts from 1; `hash` is SHA-256 in hexadecimal digits. */
export interface Link<Entry = unknown> {
  readonly seq: number;
  readonly hash: string;
  readonly entry: Entry;
}

/** What is known of the end of a chain: enough to go on from. */
export type Head = Pick<Link, 'seq' | 'hash'>;

/** Before the first entry. */
export const BEGINNING: Head = { seq: 0, hash: '0'.repeat(64) };

/** Binds an entry to the chain; equal entries give equal hashes whatever the order of their fields. */
export function link<Entry>({ seq, hash }: Head, entry: Entry): Link<Entry> {
  return { seq: seq + 1, hash: hashOf(hash, seq + 1, entry), entry };
}

export function hashOf(previous: string, seq: number, entry: unknown): string {
  return createHash('sha256')
    .update(`${previous}\n${seq}\n${canonical(entry)}`)
    .digest('hex');
}
