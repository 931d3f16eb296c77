/** Spreadsheets run what begins like this; an apostrophe before it makes it text. */
const RUNNABLE = /^[=+\-@\t\r]/;

/** Comma-separated text that spreadsheet programs open as UTF-8 and never as formulas. */
export function toCsv(rows: readonly (readonly string[])[]): string {
  return `\uFEFF${rows.map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = RUNNABLE.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
