/** Nodes and weights with which the integral of f over [-1, 1] is the sum of weight × f(node). */
export interface Quadrature {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

const NEWTON_STEPS = 50;
const TOLERANCE = 1e-15;

/** The Gauss-Legendre rule of `count` points: roots of the Legendre polynomial by Newton's steps. */
export function gaussLegendre(count: number): Quadrature {
  const rule = Array.from({ length: count }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    for (let step = 0; step < NEWTON_STEPS; step++) {
      const { value, slope } = legendre(count, x);
      const change = value / slope;
      x -= change;
      if (Math.abs(change) < TOLERANCE) break;
    }
    return { node: x, weight: 2 / ((1 - x * x) * legendre(count, x).slope ** 2) };
  });
  return { nodes: rule.map(({ node }) => node), weights: rule.map(({ weight }) => weight) };
}

function legendre(degree: number, x: number): { value: number; slope: number } {
  let [previous, value] = [1, x];
  for (let k = 2; k <= degree; k++)
    [previous, value] = [value, ((2 * k - 1) * x * value - (k - 1) * previous) / k];
  return { value, slope: (degree * (x * value - previous)) / (x * x - 1) };
}
