import { Refused } from '../refused';
import { type Entry, makeEntry, type PostedBecause } from './entry';

/** Takes an entry back: the exact negative, never a deletion. */
export function counterEntry(entry: Entry, because: PostedBecause): Entry {
  if (entry.kind === 'counter') throw new Refused('counter-of-counter', entry.statementId);
  const about = entry.statementId === undefined ? {} : { statementId: entry.statementId };
  const lines = entry.lines.map(({ account, amountFen }) => ({ account, amountFen: -amountFen }));
  return makeEntry({ ...about, ...because, kind: 'counter', lines });
}
