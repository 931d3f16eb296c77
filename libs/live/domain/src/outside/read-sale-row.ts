import { Mark, type RowFault, type SaleColumnName } from '@nuanxin/contracts/live';
import { type Cell, fenOf, momentOf, quantityOf, textOf } from './read-cells';
import type { LineRefund } from './sale-line';

/** The cells of one row, by what they hold. */
export type SaleRow = Readonly<Partial<Record<SaleColumnName, Cell>>>;

/** A row as it was understood; it tells of a sale, of a refund, or of both. */
export interface ReadRow {
  readonly orderNo: string;
  readonly lineNo: string;
  readonly code: string;
  readonly sale?: { readonly quantity: number; readonly amountFen: number; readonly at: Date };
  /** Without a moment when the row names none. */
  readonly refund?: Pick<LineRefund, 'no' | 'amountFen'> & { readonly at?: Date | undefined };
  readonly closed: boolean;
}

export type RowReading =
  | { readonly kind: 'read'; readonly row: ReadRow }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'bad'; readonly faults: readonly RowFault[] };

const UNPAID = /待付款|待支付|未付款|未支付|等待买家付款|已下单未付|unpaid/i;
const CLOSED = /关闭|取消|closed|cancelled/i;

/** What a row says, or everything that is wrong with it at once. */
export function readSaleRow(cells: SaleRow): RowReading {
  const state = textOf(cells.state);
  const isClosed = CLOSED.test(state);
  if (UNPAID.test(state) || (isClosed && textOf(cells.at) === '')) return { kind: 'skipped' };
  const faults: RowFault[] = [];
  const marks = marksOf(cells, faults);
  const sale = saleOf(cells, faults);
  const refund = refundOf(cells, { sale, marks }, faults);
  if (!sale && !refund && faults.length === 0) faults.push('quantity-wrong');
  if (faults.length > 0 || !marks) return { kind: 'bad', faults: [...new Set(faults)] };
  return {
    kind: 'read',
    row: {
      ...marks,
      closed: isClosed && sale !== undefined,
      ...(sale ? { sale } : {}),
      ...(refund ? { refund } : {}),
    },
  };
}

type Marks = Pick<ReadRow, 'orderNo' | 'lineNo' | 'code'>;

function marksOf(cells: SaleRow, faults: RowFault[]): Marks | undefined {
  const [orderNo, code] = [textOf(cells.orderNo), textOf(cells.code)];
  const lineNo = textOf(cells.lineNo) || code;
  if ([cells.orderNo, cells.lineNo, cells.code].some(hasLostDigits)) faults.push('digits-lost');
  else if (!isMark(orderNo) || (lineNo !== '' && !isMark(lineNo))) faults.push('order-wrong');
  else if (lineNo === '') faults.push('code-missing');
  return faults.length > 0 ? undefined : { orderNo, lineNo, code };
}

function isMark(text: string): boolean {
  return Mark.safeParse(text).success;
}

/** Beyond fifteen digits a spreadsheet's number is no longer the one that was meant. */
function hasLostDigits(cell: Cell): boolean {
  if (typeof cell === 'number') return Math.abs(cell) >= 1e15;
  return /^\d(\.\d+)?e\+?\d{2}$/i.test(textOf(cell));
}

function saleOf(cells: SaleRow, faults: RowFault[]): ReadRow['sale'] {
  const isRefundAlone =
    textOf(cells.refundAmount) !== '' && textOf(cells.quantity) === '' && textOf(cells.amount) === '';
  if (isRefundAlone) return undefined;
  const quantity = quantityOf(cells.quantity);
  const amountFen = fenOf(cells.amount);
  const at = momentOf(cells.at);
  if (quantity === undefined) faults.push('quantity-wrong');
  if (amountFen === undefined || amountFen < 0) faults.push('amount-wrong');
  if (at === undefined) faults.push('time-wrong');
  if (textOf(cells.code) === '') faults.push('code-missing');
  if (quantity === undefined || amountFen === undefined || at === undefined) return undefined;
  return { quantity, amountFen, at };
}

function refundOf(
  cells: SaleRow,
  { sale, marks }: { sale: ReadRow['sale']; marks: Marks | undefined },
  faults: RowFault[],
): ReadRow['refund'] {
  if (textOf(cells.refundAmount) === '') return undefined;
  const amount = fenOf(cells.refundAmount);
  if (amount === 0) return undefined;
  const no = textOf(cells.refundNo) || `refund-${marks?.lineNo ?? ''}`.slice(0, 64);
  const at = textOf(cells.refundAt) === '' ? (sale?.at ?? momentOf(cells.at)) : momentOf(cells.refundAt);
  if (amount === undefined || !isMark(no)) faults.push('refund-wrong');
  if (at === undefined && textOf(cells.refundAt) !== '') faults.push('time-wrong');
  if (amount === undefined) return undefined;
  return { no, at, amountFen: Math.abs(amount) };
}
