import type { SheetFault } from '@nuanxin/contracts/live';
import type { Cell } from '@nuanxin/live/domain';

/** What a sheet worker is started with. */
export type SheetTask =
  | { readonly task: 'read'; readonly kind: 'xlsx' | 'csv'; readonly bytes: Uint8Array }
  | { readonly task: 'write'; readonly sheets: readonly SheetText[] };

/** A number is shown with two decimals: money in yuan; whole ones as they are with `{ count }`. */
export type SheetCell = string | number | { readonly count: number };

/** A sheet to be written. Texts are text cells, so that codes stay as they are and nothing is a formula. */
export interface SheetText {
  readonly name: string;
  readonly headers: readonly string[];
  /** Shown when the header's cell is chosen. */
  readonly notes: readonly string[];
  /** What the cells of a column may be chosen from, by its place; other texts are taken too. */
  readonly choices?: Readonly<Record<number, readonly string[]>>;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Below the table, in the first column. */
  readonly remarks?: readonly string[];
}

/** To a reader: hand over so many rows, or count what is left. */
export type SheetAsk = { readonly take: number } | { readonly count: number };

export interface NumberedRow {
  /** As the spreadsheet counts them, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
}

export type SheetAnswer =
  | { readonly rows: readonly NumberedRow[]; readonly end: boolean }
  | { readonly counted: number }
  | { readonly written: Uint8Array }
  | { readonly fault: SheetFault };
