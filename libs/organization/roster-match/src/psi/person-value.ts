/** What a run may compare; one column a run. */
export const PSI_COLUMNS = ['idNumber', 'phone'] as const;
export type PsiColumn = (typeof PSI_COLUMNS)[number];

/** A cell in the one form that both sides hash, or why it is nobody's number. The fault never repeats the cell. */
export type PersonValue = { readonly value: string } | { readonly fault: string };

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const DAY = /^(\d{4})(\d{2})(\d{2})$/;

/** Brings a cell into the form in which equal people are equal texts, however either side typed them. */
export function personValue(column: PsiColumn, cell: string): PersonValue {
  const typed = cell.normalize('NFKC').replace(/[\s\-()'·]/g, '');
  if (typed === '') return { fault: 'there is no value' };
  if (/^[\d.]+E\+?\d+$/i.test(typed))
    return { fault: 'a spreadsheet has rounded it; format the column as text' };
  return column === 'idNumber' ? idNumber(typed.toUpperCase()) : phone(typed);
}

/** Resident identity number, GB 11643-1999; one of 15 digits is brought to 18, as the law did. */
function idNumber(typed: string): PersonValue {
  const old = /^[1-9]\d{14}$/.test(typed);
  const body = old ? `${typed.slice(0, 6)}19${typed.slice(6)}` : typed.slice(0, -1);
  if (!/^[1-9]\d{16}$/.test(body) || !(old || /^[\dX]$/.test(typed.slice(-1))))
    return { fault: 'it has not 18 digits (the last may be X)' };
  if (!isDay(body.slice(6, 14))) return { fault: 'its date of birth is no day of the calendar' };
  const value = body + checkDigit(body);
  return old || value === typed ? { value } : { fault: 'its check digit is wrong' };
}

/** ISO 7064 MOD 11-2 over the first 17 digits. */
export function checkDigit(body: string): string {
  const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(body[at]), 0);
  return CHECK_DIGITS[sum % CHECK_DIGITS.length] ?? '';
}

function isDay(text: string): boolean {
  const [, year = '', month = '', day = ''] = DAY.exec(text) ?? [];
  const at = new Date(`${year}-${month}-${day}T00:00:00Z`);
  return (
    year >= '1850' && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(`${year}-${month}-${day}`)
  );
}

/** Mobile number of the mainland as E.164. */
function phone(typed: string): PersonValue {
  const digits = typed.replace(/^(\+86|0086|86)(?=1\d{10}$)/, '');
  return /^1[3-9]\d{9}$/.test(digits)
    ? { value: `+86${digits}` }
    : { fault: 'it is no mobile number of 11 digits' };
}
