/** Whether two texts are equal but for two neighbours that changed places. */
export function neighboursSwapped(left: string, right: string): boolean {
  if (left.length !== right.length || left === right) return false;
  let at = 0;
  while (left[at] === right[at]) at++;
  return (
    left[at] === right[at + 1] && left[at + 1] === right[at] && left.slice(at + 2) === right.slice(at + 2)
  );
}

/** Whether two texts of the same length differ in exactly one place. */
export function oneDiffers(left: string, right: string): boolean {
  if (left.length !== right.length) return false;
  let differing = 0;
  for (let at = 0; at < left.length && differing < 2; at++) if (left[at] !== right[at]) differing++;
  return differing === 1;
}
