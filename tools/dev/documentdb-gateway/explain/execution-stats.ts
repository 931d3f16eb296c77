import type { Document } from 'bson';
import { nodesOf, type PlanNode } from './plan-node.ts';

const INDEX_NODES = new Set(['Index Scan', 'Index Only Scan', 'Bitmap Index Scan']);
const DOCUMENT_NODES = new Set(['Seq Scan', 'Index Scan', 'Bitmap Heap Scan']);

/** MongoDB's counters from a plan that was run. */
export function executionStats(root: PlanNode, stages: Document): Document {
  const nodes = [...nodesOf(root)];
  const sumOver = (types: ReadonlySet<string>, rows: (node: PlanNode) => number): number =>
    nodes
      .filter((node) => types.has(node['Node Type']))
      .reduce((sum, node) => sum + rows(node) * (node['Actual Loops'] ?? 1), 0);
  return {
    executionSuccess: true,
    nReturned: root['Actual Rows'] ?? 0,
    executionTimeMillis: Math.round(root['Actual Total Time'] ?? 0),
    totalKeysExamined: sumOver(INDEX_NODES, (node) => node['Actual Rows'] ?? 0),
    totalDocsExamined: sumOver(DOCUMENT_NODES, examined),
    executionStages: stages,
  };
}

function examined(node: PlanNode): number {
  const removed = (node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0);
  return (node['Actual Rows'] ?? 0) + removed;
}
