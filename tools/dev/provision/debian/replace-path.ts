/** A copy of a program in which a built-in absolute path is another, shorter one; refuses when it is not built in. */
export function replacePath(program: Buffer, path: string, shorter: string): Buffer {
  const wanted = Buffer.from(`${path}\0`);
  const replacement = Buffer.alloc(wanted.length);
  replacement.write(shorter);
  const copy = Buffer.from(program);
  let found = 0;
  for (let place = copy.indexOf(wanted); place >= 0; place = copy.indexOf(wanted, place + 1)) {
    replacement.copy(copy, place);
    found += 1;
  }
  if (found === 0 || shorter.length >= wanted.length)
    throw new Error(`${path} cannot be replaced by ${shorter}.`);
  return copy;
}
