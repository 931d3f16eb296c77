import type { RowFault, SaleResult } from '@nuanxin/contracts/live';

export interface LineRefund {
  readonly no: string;
  readonly at: Date;
  readonly amountFen: number;
  readonly quantity: number;
  /** Which row of which import told of it first. */
  readonly from?: string | undefined;
}

/** What counts of one line of an order. */
export interface LineFacts {
  readonly productId: string;
  readonly at: Date;
  readonly quantity: number;
  readonly amountFen: number;
}

export interface LineState extends LineFacts {
  readonly refunds: readonly LineRefund[];
  readonly refundedFen: number;
  /** When what it says was stated: an older statement does not undo a newer one. */
  readonly statedAt: Date;
  readonly from?: string | undefined;
  readonly changedFrom?: string | undefined;
}

/** What a webhook or a row says of a line: its facts, refunds, or both. */
export interface Statement {
  readonly facts?: LineFacts | undefined;
  readonly refunds: readonly LineRefund[];
  /** Sold, paid and then closed: whatever is not refunded by another number came back. */
  readonly closed?: boolean;
  readonly statedAt: Date;
  readonly from?: string | undefined;
}

export interface Taken {
  readonly result: SaleResult;
  readonly reason?: RowFault;
  /** Refunds of this statement that count by it. */
  readonly refunds: number;
  /** The line as it is now; absent when it is as before. */
  readonly line?: LineState;
}

/** The number under which a closed order came back, when the export does not name the refund. */
export const CLOSED = 'closed';

/**
 * Takes a statement into what is known of a line. Told again, it changes nothing and is answered `repeated`; the very row that
 * brought the line is answered `added` again, so that an import that was interrupted counts as one that was not.
 */
export function takeIn(known: LineState | undefined, statement: Statement): Taken {
  const stated = withFacts(known, statement);
  if (stated.line === undefined) return { result: 'refused', reason: stated.reason, refunds: 0 };
  const { line, result } = stated;
  const told = statement.closed ? [...statement.refunds, ...closing(line, statement)] : statement.refunds;
  const fresh = told.filter(({ no }) => !line.refunds.some((one) => one.no === no || one.no === CLOSED));
  const refundedFen = line.refundedFen + fresh.reduce((sum, { amountFen }) => sum + amountFen, 0);
  if (refundedFen > line.amountFen) return { result: 'refused', reason: 'refund-over', refunds: 0 };
  const before = line.refunds.filter((one) => isFrom(one, statement));
  // Rows of an import count their refunds by themselves.
  const changed = fresh.length > 0 && result === 'repeated' && statement.from === undefined;
  return {
    result: changed ? 'changed' : result,
    refunds: fresh.length + before.length,
    ...(line === known && fresh.length === 0
      ? {}
      : {
          line: {
            ...line,
            refunds: [...line.refunds, ...fresh.map((one) => marked(one, statement))],
            refundedFen,
          },
        }),
  };
}

type Stated =
  | { readonly line: LineState; readonly result: 'added' | 'repeated' | 'changed' }
  | { readonly line?: undefined; readonly reason: RowFault };

function withFacts(known: LineState | undefined, { facts, statedAt, from }: Statement): Stated {
  if (!known) {
    if (!facts) return { reason: 'order-unknown' };
    return { line: { ...facts, refunds: [], refundedFen: 0, statedAt, from }, result: 'added' };
  }
  if (!facts) return { line: known, result: 'repeated' };
  if (from !== undefined && known.from === from) return { line: known, result: 'added' };
  if (from !== undefined && known.changedFrom === from) return { line: known, result: 'changed' };
  if (statedAt < known.statedAt || isSame(known, facts)) return { line: known, result: 'repeated' };
  if (facts.amountFen < known.refundedFen) return { reason: 'below-refunds' };
  const { productId, quantity, amountFen } = facts;
  return {
    line: { ...known, productId, quantity, amountFen, statedAt, changedFrom: from },
    result: 'changed',
  };
}

/** The moment is the first one told: platforms name now the order's, now the payment's. */
function isSame(known: LineFacts, { productId, quantity, amountFen }: LineFacts): boolean {
  return known.productId === productId && known.quantity === quantity && known.amountFen === amountFen;
}

function closing(line: LineState, { refunds, statedAt }: Statement): LineRefund[] {
  const told = refunds.filter(({ no }) => !line.refunds.some((one) => one.no === no));
  const open = line.amountFen - line.refundedFen - told.reduce((sum, { amountFen }) => sum + amountFen, 0);
  return open > 0 ? [{ no: CLOSED, at: statedAt, amountFen: open, quantity: line.quantity }] : [];
}

function isFrom(refund: LineRefund, { from }: Statement): boolean {
  return from !== undefined && refund.from === from;
}

function marked(refund: LineRefund, { from }: Statement): LineRefund {
  return from === undefined ? refund : { ...refund, from };
}
