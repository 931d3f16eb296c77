import { headerRow, textOf } from '@nuanxin/live/domain';
import type { NumberedRow } from '../sheets/sheet-protocol';
import { SheetRefused, type SheetWorker } from '../sheets/sheet-worker';

const HEAD = 30;
const COLUMNS_AT_MOST = 120;

/** A sheet from its header on. */
export interface Table {
  /** Each as it is written there; those without a name are empty. */
  readonly headers: string[];
  take(wanted: number): Promise<{ rows: readonly NumberedRow[]; end: boolean }>;
  /** How many rows are left, counting to one more than `atMost`. */
  count(atMost: number): Promise<number>;
  close(): Promise<void>;
}

/** Finds the header; the same in the same file, whoever opens it. @throws SheetRefused, and the reader is closed */
export async function openTable(reader: SheetWorker): Promise<Table> {
  try {
    const head = await reader.take(HEAD);
    const place = headerRow(head.rows.map(({ cells }) => cells));
    const header = place === undefined ? undefined : head.rows[place];
    if (place === undefined || header === undefined) throw new SheetRefused('sheet-empty');
    let waiting = head.rows.slice(place + 1);
    let isOver = head.end;
    const take = async (wanted: number) => {
      const rows = waiting.slice(0, wanted);
      waiting = waiting.slice(wanted);
      if (rows.length < wanted && !isOver) {
        const more = await reader.take(wanted - rows.length);
        isOver = more.end;
        rows.push(...more.rows);
      }
      return { rows, end: isOver && waiting.length === 0 };
    };
    return {
      headers: header.cells.slice(0, COLUMNS_AT_MOST).map((cell) => textOf(cell).slice(0, 80)),
      take,
      count: async (atMost) => waiting.length + (isOver ? 0 : await reader.count(atMost)),
      close: () => reader.close(),
    };
  } catch (error) {
    await reader.close();
    throw error;
  }
}
