/** Where the real effect stands among others that had no broadcast. */
export interface Rank {
  /** 1 when it is the greatest of all. */
  readonly rank: number;
  /** The real one and the others. */
  readonly among: number;
  /** Share of all, the real one included, that reach it: how probable such a rank is if the broadcast did nothing. */
  readonly share: number;
}

/** Ranks `real` from the top; of equals the worst place, so that a tie proves nothing. */
export function rankAmong(real: number, others: readonly number[]): Rank {
  const rank = 1 + others.filter((other) => other >= real).length;
  const among = others.length + 1;
  return { rank, among, share: rank / among };
}
