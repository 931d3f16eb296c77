import { FAULTS } from '../exact/faults';
import { normalIdNumber, normalMobile } from '../exact/normal-numbers';

/** What a run may compare; one column a run. */
export const PSI_COLUMNS = ['idNumber', 'phone'] as const;
export type PsiColumn = (typeof PSI_COLUMNS)[number];

const NORMAL = { idNumber: normalIdNumber, phone: normalMobile };

/** A cell in the one form that both sides hash, or why it is nobody's number. The fault never repeats the cell. */
export type PersonValue = { readonly value: string } | { readonly fault: string };

/** Brings a cell into the form in which equal people are equal texts, however either side typed them. */
export function personValue(column: PsiColumn, cell: string): PersonValue {
  const found = NORMAL[column](cell);
  if (!found) return { fault: 'there is no value' };
  return 'fault' in found ? { fault: FAULTS[found.fault].en } : found;
}
