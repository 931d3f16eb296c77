const LONGEST_MS = 60_000;

/** Delays in milliseconds, counted and not kept: an hour before a thousand viewers has tens of millions. */
export class Delays {
  private readonly counts = new Uint32Array(LONGEST_MS + 1);
  private noted = 0;

  note(milliseconds: number): void {
    const place = Math.min(Math.max(0, Math.round(milliseconds)), LONGEST_MS);
    this.counts[place] = (this.counts[place] ?? 0) + 1;
    this.noted++;
  }

  get count(): number {
    return this.noted;
  }

  /** In words: `p50 260 ms, p99 540 ms`. */
  get told(): string {
    return `p50 ${this.percentile(0.5)} ms, p99 ${this.percentile(0.99)} ms`;
  }

  /** The delay that `part` (0 to 1) of all stay below; infinite while there is none. */
  percentile(part: number): number {
    if (this.noted === 0) return Infinity;
    let seen = 0;
    const found = this.counts.findIndex((count) => (seen += count) >= this.noted * part);
    return found === -1 ? LONGEST_MS : found;
  }
}
