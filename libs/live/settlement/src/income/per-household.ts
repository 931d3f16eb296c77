/**
 * Income per household in whole fen, rounded down, so that what all households are told never adds up to more than was earned.
 * Undefined without households: there is no such figure, and screens say `REFUSALS['no-households']`.
 */
export function perHouseholdFen(netFen: number, households: number): number | undefined {
  if (!Number.isSafeInteger(households) || households <= 0) return undefined;
  return Math.floor(netFen / households);
}
