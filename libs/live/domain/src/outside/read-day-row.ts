import { type Day, Fen } from '@nuanxin/contracts/kernel';
import {
  type BadDay,
  DAY_COLUMN_NAMES,
  DAY_COLUMNS,
  type DayColumnName,
  type DayFault,
  type DaySales,
} from '@nuanxin/contracts/live';
import { dayOf } from '../workload/shanghai';
import { bareHeader } from './guess-columns';
import { type Cell, fenOf, momentOf, quantityOf, textOf } from './read-cells';

/** What the daily reports of platforms call their columns besides the template's names. */
const KNOWN_NAMES: Readonly<Record<DayColumnName, readonly string[]>> = {
  day: ['统计日期', '支付日期', '销售日期'],
  pieces: ['支付件数', '成交件数', '销售件数', '销量'],
  sales: ['销售金额', '支付金额', '成交金额'],
  refund: ['退款金额', '成功退款金额'],
};

/** Where each column stands; those that are not there are left out. */
export function dayColumns(headers: readonly string[]): Partial<Record<DayColumnName, number>> {
  const bare = headers.map(bareHeader);
  const found = DAY_COLUMN_NAMES.map((name) => {
    const { zh, en } = DAY_COLUMNS[name];
    const wanted = [zh, en.toLowerCase(), ...KNOWN_NAMES[name]];
    return [name, bare.findIndex((header) => wanted.includes(header))] as const;
  });
  return Object.fromEntries(found.filter(([, at]) => at >= 0));
}

export function missingDayColumns(places: Partial<Record<DayColumnName, number>>): DayColumnName[] {
  return DAY_COLUMN_NAMES.filter((name) => DAY_COLUMNS[name].required && places[name] === undefined);
}

interface Row {
  readonly row: number;
  readonly cells: readonly Cell[];
}

/** The rows that tell of a day until `today`, and the others with all that is wrong with them. */
export function readDays(
  rows: readonly Row[],
  places: Partial<Record<DayColumnName, number>>,
  today: Day,
): { days: DaySales[]; bad: BadDay[] } {
  const days = new Map<Day, DaySales>();
  const bad: BadDay[] = [];
  for (const { row, cells } of rows) {
    const texts = Object.fromEntries(Object.entries(places).map(([name, at]) => [name, cells[at]]));
    const { faults, ...sales } = readDay(texts, today);
    if (faults.length === 0 && days.has(sales.day)) faults.push('day-twice');
    if (faults.length === 0) days.set(sales.day, sales);
    else bad.push({ row, faults, cells: shown(texts) });
  }
  return { days: [...days.values()], bad };
}

function readDay(
  { day, pieces, sales, refund }: Partial<Record<DayColumnName, Cell>>,
  today: Day,
): DaySales & { faults: DayFault[] } {
  const faults: DayFault[] = [];
  const at = momentOf(day);
  const on = at ? dayOf(at) : '';
  if (!at) faults.push('day-wrong');
  else if (on > today) faults.push('day-ahead');
  const count = /^0(\.0+)?$/.test(textOf(pieces)) ? 0 : quantityOf(pieces);
  if (count === undefined) faults.push('pieces-wrong');
  const salesFen = amountOf(sales);
  if (salesFen === undefined) faults.push('sales-wrong');
  const refundFen = textOf(refund) === '' ? 0 : amountOf(refund);
  if (refundFen === undefined || refundFen > (salesFen ?? Infinity)) faults.push('refund-wrong');
  return { day: on, pieces: count ?? 0, salesFen: salesFen ?? 0, refundFen: refundFen ?? 0, faults };
}

function amountOf(cell: Cell): Fen | undefined {
  return Fen.safeParse(fenOf(cell)).data;
}

function shown(texts: Readonly<Record<string, Cell>>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([name, cell]) => [name, textOf(cell).slice(0, 60)]));
}
