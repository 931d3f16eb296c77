import { Refused } from '../refused';
import type { Amounts, Statement } from '../statement/settle';
import { counterEntry } from './counter-entry';
import { type Entry, makeEntry, type PostedBecause } from './entry';
import { entryOfStatement, linesOfStatement } from './entry-of-statement';

/**
 * Brings a posted statement to what the sales say now: what was posted is taken back whole, what is right is posted. One of the
 * two is left out when its statement has no amount.
 */
export function correction(posted: Statement, right: Statement, because: PostedBecause): Entry[] {
  if (posted.supplierId !== right.supplierId) throw new Refused('other-statement', right.supplierId);
  if (fingerprint(posted) === fingerprint(right)) throw new Refused('nothing-to-correct', right.supplierId);
  const counter = hasAmount(posted) ? [counterEntry(entryOfStatement(posted, because), because)] : [];
  const lines = linesOfStatement(right);
  return hasAmount(right) ? [...counter, makeEntry({ ...because, kind: 'correction', lines })] : counter;
}

const FIGURES = [
  'pieces',
  'grossFen',
  'refundFen',
  'commissionFen',
  'logisticsFen',
  'netFen',
] as const satisfies readonly (keyof Amounts)[];

/** Everything of a statement that is money or pieces; a product's new name is no correction. */
function fingerprint({ lines }: Statement): string {
  return JSON.stringify(
    lines.map((line) => [
      line.source,
      line.platformId ?? '',
      line.productId,
      ...FIGURES.map((figure) => line[figure]),
    ]),
  );
}

function hasAmount(statement: Statement): boolean {
  return linesOfStatement(statement).some(({ amountFen }) => amountFen !== 0);
}
