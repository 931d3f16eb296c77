/** A cell as spreadsheets and text files hand it over. Dates carry the clock of the wall in their UTC fields. */
export type Cell = string | number | boolean | Date | null | undefined;

const SHANGHAI_MS = 8 * 3600_000;
const DAY_MS = 24 * 3600_000;
/** Day 0 of Excel's calendar, 30 December 1899, as everybody counts from March 1900 on. */
const SERIAL_ZERO_MS = Date.UTC(1899, 11, 30);
/** From 2000 to 2100: outside of it a number is no date. */
const [SERIAL_FROM, SERIAL_TO] = [36_526, 73_050];

/**
 * The text of a cell as a person reads it: full-width letters and digits folded (NFKC), blanks and invisible characters at the
 * ends gone, and the tricks by which exports keep numbers text (`'123`, `="123"`, a tab).
 */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return wallText(cell);
  const text = String(cell)
    .normalize('NFKC')
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .trim();
  const quoted = /^=?"(.*)"$/.exec(text)?.[1] ?? text;
  return quoted.replace(/^'+/, '').trim();
}

/** A whole number from 1 to a million; `２件` is 2. Undefined when it is none. */
export function quantityOf(cell: Cell): number | undefined {
  const text = textOf(cell).replace(/[\s,]|[件个份盒袋箱瓶]$/g, '');
  const number = /^\d+(\.0+)?$/.test(text) ? Number(text) : undefined;
  return number !== undefined && number >= 1 && number <= 1_000_000 ? number : undefined;
}

/** `¥1,234.5`, `１２３．５０元`, `-12.00`: fen, below zero where a platform writes refunds so. Undefined when it is no amount. */
export function fenOf(cell: Cell): number | undefined {
  if (typeof cell === 'number') return wholeFen(cell);
  const text = textOf(cell)
    .replace(/[\s,¥]|元$|^(rmb|cny)|(rmb|cny)$/gi, '')
    .replace(/^\+/, '');
  const parts = /^(-?)(\d{1,11})(?:\.(\d+))?$/.exec(text);
  if (!parts) return undefined;
  const [, sign, yuan, decimals = ''] = parts;
  if (!/^\d{0,2}0*$/.test(decimals)) return undefined;
  const fen = Number(yuan) * 100 + Number(decimals.slice(0, 2).padEnd(2, '0'));
  return sign === '-' && fen > 0 ? -fen : fen;
}

/** A spreadsheet's 19.9 may be 19.900000000000002; its 19.999 is a mistake. */
function wholeFen(yuan: number): number | undefined {
  const fen = Math.round(yuan * 100);
  return Number.isFinite(yuan) && Math.abs(yuan * 100 - fen) < 1e-4 && Math.abs(fen) <= 1e13
    ? fen
    : undefined;
}

const WRITTEN =
  /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?(?:[T\s]*(\d{1,2})[:时](\d{1,2})(?:[:分](\d{1,2}))?(?:\.\d+)?秒?)?$/;

/** A moment of the clock in Shanghai, from a date, text in its usual forms, or Excel's serial number. */
export function momentOf(cell: Cell): Date | undefined {
  if (cell instanceof Date) return wallClock(cell.getTime());
  if (typeof cell === 'number') return serial(cell);
  const text = textOf(cell);
  if (/^\d{5}(\.\d+)?$/.test(text)) return serial(Number(text));
  if (/^\d{4}-\d\d-\d\dT.*(Z|[+-]\d\d:\d\d)$/.test(text)) return sensible(new Date(text));
  const parts = WRITTEN.exec(text)
    ?.slice(1)
    .map((part) => Number(part ?? 0));
  if (!parts) return undefined;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = parts;
  const at = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  const exists =
    at.getUTCMonth() === month - 1 && at.getUTCDate() === day && hour < 24 && minute < 60 && second < 60;
  return exists ? wallClock(at.getTime()) : undefined;
}

function serial(number: number): Date | undefined {
  if (!(number >= SERIAL_FROM && number < SERIAL_TO)) return undefined;
  return wallClock(Math.round((SERIAL_ZERO_MS + number * DAY_MS) / 1000) * 1000);
}

function wallClock(utcFields: number): Date | undefined {
  return sensible(new Date(utcFields - SHANGHAI_MS));
}

function sensible(at: Date): Date | undefined {
  const year = at.getUTCFullYear();
  return year >= 1999 && year <= 2100 ? at : undefined;
}

function wallText(date: Date): string {
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 19).replace('T', ' ');
}
