const SMALL = [
  3.52624965998911e-2, 0.700383064443688, 6.37396220353165, 33.912866078383, 112.079291497871,
  221.213596169931, 220.206867912376,
];
const LARGE = [
  8.83883476483184e-2, 1.75566716318264, 16.064177579207, 86.7807322029461, 296.564248779674,
  637.333633378831, 793.826512519948, 440.413735824752,
];
/** Where the rational approximation hands over to the continued fraction. */
const SWITCH = 7.07106781186547;
/** Beyond it the tail is below the smallest double. */
const VANISHES = 37;
const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

const polynomial = (coefficients: readonly number[], x: number) => {
  let value = 0;
  for (const each of coefficients) value = value * x + each;
  return value;
};

/** exp(-z² / 2), of which both the density and the distribution are made. */
export function normalDecay(z: number): number {
  return Math.exp((-z * z) / 2);
}

/** P(Z <= z) of the standard normal, to double precision. Source: Hart (1968), algorithm 5666, as in West (2005). */
export function normalCdf(z: number, decay = normalDecay(z)): number {
  const x = Math.abs(z);
  if (x > VANISHES) return z > 0 ? 1 : 0;
  const tail =
    x < SWITCH
      ? (decay * polynomial(SMALL, x)) / polynomial(LARGE, x)
      : decay / (x + 1 / (x + 2 / (x + 3 / (x + 4 / (x + 0.65))))) / ROOT_TWO_PI;
  return z > 0 ? 1 - tail : tail;
}

/** Density of the standard normal where its decay is this. */
export function normalDensity(decay: number): number {
  return decay / ROOT_TWO_PI;
}
