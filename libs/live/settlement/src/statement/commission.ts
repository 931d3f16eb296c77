export const WHOLE = 10_000;

/**
 * The commission in fen on each base (fen, not below zero) at a rate in basis points. Their sum is the commission on all of them,
 * half a fen rounded up; each gets its whole fen, and the fen still missing go to the largest remainders, the earlier one first
 * when two are equal. What would bear nothing is never charged.
 */
export function commissionOf(bases: readonly number[], basisPoints: number): number[] {
  const exact = bases.map((base) => exactly(base, basisPoints));
  const rest = exact.reduce((sum, { remainder }) => sum + remainder, 0);
  const missing = Math.floor((rest + WHOLE / 2) / WHOLE);
  const raised = new Set(
    exact
      .map(({ remainder }, place) => ({ remainder, place }))
      .sort((a, b) => b.remainder - a.remainder || a.place - b.place)
      .slice(0, missing)
      .map(({ place }) => place),
  );
  return exact.map(({ fen }, place) => fen + (raised.has(place) ? 1 : 0));
}

/** Whole fen and ten-thousandths of one. Taken apart first, for base times rate may lie beyond what a number holds exactly. */
function exactly(base: number, basisPoints: number): { fen: number; remainder: number } {
  const tail = (base % WHOLE) * basisPoints;
  return { fen: Math.floor(base / WHOLE) * basisPoints + Math.floor(tail / WHOLE), remainder: tail % WHOLE };
}
