// Taken out of Math once: under Jest each look at a global goes through its sandbox.
const { imul } = Math;

/** Numbers in [0, 1) that only depend on the seed (mulberry32, 32 bits of state). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
}
