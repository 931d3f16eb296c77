import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Home } from './home.ts';

const WANTED = 24;

/** A Node that runs TypeScript as it is: this one, or the one that bootstrap.mjs fetched. */
export function nodeProgram(home: Home): string {
  const fetched = path.join(home.runtimes, `node-${WANTED}/node_modules/node-linux-${process.arch}/bin/node`);
  return Number(process.versions.node.split('.')[0]) < WANTED && existsSync(fetched)
    ? fetched
    : process.execPath;
}
