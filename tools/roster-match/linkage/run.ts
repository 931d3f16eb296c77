import { readFileSync } from 'node:fs';
import {
  clustersOf,
  explain,
  type Explanation,
  link,
  type Linkage,
  readSettings,
  Refusal,
} from '@nuanxin/organization/roster-match';
import type { Asked } from './arguments';
import { readTable } from './read-table';
import type { Report } from './report';
import { writeClusters, writePairs } from './write-results';

/** Links the files, writes both results, and tells what was done. @throws Refusal that says what is wrong. */
export function run(asked: Asked): Report {
  const begun = performance.now();
  const settings = readSettings(textOf(asked.settings), asked.settings);
  const left = readTable(asked.left, asked.id);
  const right = asked.right === undefined ? undefined : readTable(asked.right, asked.id);
  const linkage = link(left, right, settings, asked.threshold);
  const clusters = clustersOf(linkage);
  writePairs(asked.pairs, linkage);
  writeClusters(asked.clusters, clusters);
  const { trained, candidates, pairs } = linkage;
  return {
    rows: { left: left.ids.length, ...(right ? { right: right.ids.length } : {}) },
    candidates,
    candidatePairs: candidates.reduce((sum, each) => sum + each.pairs, 0),
    threshold: asked.threshold,
    links: pairs.length,
    withheld: linkage.withheld,
    clusters: new Set(clusters.map(({ cluster }) => cluster)).size,
    lambda: trained.model.prior,
    comparisons: trained.model.comparisons,
    sessions: trained.sessions,
    untrained: trained.untrained,
    expected: linkage.weights.curve(),
    ...(asked.explain ? { explanation: explained(linkage, asked.explain) } : {}),
    seconds: (performance.now() - begun) / 1000,
  };
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new Refusal(`--settings ${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}

/** @throws Refusal when no row is called so. */
function explained(linkage: Linkage, { left, right }: { left: string; right: string }): Explanation {
  const { records } = linkage;
  const rowOf = (id: string, from: number, to: number) => {
    for (let row = from; row < to; row++) if (records.idOf(row) === id) return row;
    throw new Refusal(
      `--explain: no row is called ${id}; take an id of the ${from === 0 ? 'left' : 'right'} file.`,
    );
  };
  const inRight = records.linking ? records.firstRight : 0;
  return explain(linkage, rowOf(left, 0, records.firstRight), rowOf(right, inRight, records.size));
}
