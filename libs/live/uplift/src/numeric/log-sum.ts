/** log(Σ exp(values)) without overflow; -Infinity of nothing. */
export function logSumExp(values: ArrayLike<number>): number {
  let highest = -Infinity;
  for (let i = 0; i < values.length; i++) highest = Math.max(highest, values[i]!);
  if (highest === -Infinity) return highest;
  let sum = 0;
  for (let i = 0; i < values.length; i++) sum += Math.exp(values[i]! - highest);
  return highest + Math.log(sum);
}
