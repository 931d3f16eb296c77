import type { Finding } from './findings';

/** Prints each rule with the first places where it does not hold; whether all hold. */
export function tellFindings(found: readonly Finding[]): boolean {
  for (const { rule, wrong } of found) {
    console.log(`${wrong.length === 0 ? 'holds ' : 'BROKEN'}  ${rule}`);
    for (const sentence of wrong.slice(0, 10)) console.log(`          ${sentence}`);
  }
  return found.every(({ wrong }) => wrong.length === 0);
}
