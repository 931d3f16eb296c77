import path from 'node:path';
import { files, textOf } from './files';

const sources = new Set(files(/^(apps|libs|tools)\/.*\.ts$/).filter((file) => !/\.(spec|d)\.ts$/.test(file)));
const IMPORT = /^\s*(?:import|export)\s[^'"]*?from\s+['"]([^'"]+)['"]/gm;

function resolve(from: string, name: string): string | undefined {
  const base = name.startsWith('@nuanxin/')
    ? `libs/${name.slice('@nuanxin/'.length)}/src/index`
    : name.startsWith('.')
      ? path.posix.join(path.posix.dirname(from), name)
      : undefined;
  return base && [base, `${base}.ts`].find((file) => sources.has(file));
}

/** Who imports whom, types included: a cycle of types is a cycle for a reader too. */
const imports = new Map(
  [...sources].map((file) => [
    file,
    [...textOf(file).matchAll(IMPORT)].flatMap(([, name = '']) => resolve(file, name) ?? []),
  ]),
);

function findCycles(): string[][] {
  const cycles: string[][] = [];
  const done = new Set<string>();
  const visit = (file: string, trail: readonly string[]): void => {
    const at = trail.indexOf(file);
    if (at >= 0) cycles.push([...trail.slice(at), file]);
    if (at >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) visit(next, [...trail, file]);
    done.add(file);
  };
  for (const file of sources) visit(file, []);
  return cycles;
}

describe('imports', () => {
  it('go in no circle, and never through the index of the own project', () => {
    expect(findCycles()).toEqual([]);
  });
});
