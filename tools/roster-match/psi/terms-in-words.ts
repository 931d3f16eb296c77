import { fingerprintOf, PSI_MODES, type PsiTerms } from '@nuanxin/organization/roster-match';

const COLUMN = { idNumber: 'ID number', phone: 'mobile number' } as const;

/** An agreement as people read it before they sign. */
export function inWords(terms: PsiTerms): string {
  const lines: [string, string][] = [
    ['first side', terms.first.name],
    ['  its key', fingerprintOf(terms.first.key)],
    ['second side', terms.second.name],
    ['  its key', fingerprintOf(terms.second.key)],
    ['purpose', terms.purpose],
    ['compared by', terms.columns.map((column) => COLUMN[column]).join(', ')],
    ['result', PSI_MODES[terms.mode].en],
    [
      'people in a list',
      `${terms.leastPeople} to ${terms.mostPeople}; each side learns how many the other has`,
    ],
    ['runs a month', String(terms.runsPerMonth)],
    ['holds', `from ${terms.from} until before ${terms.until}`],
  ];
  return lines.map(([label, text]) => `${label.padEnd(18)}${text}`).join('\n');
}
