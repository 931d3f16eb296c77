import type { Document } from 'bson';
import type { PlanNode } from './plan-node.ts';

/** PostgreSQL nodes by the stage of MongoDB that does the same. */
const STAGES: Readonly<Record<string, string>> = {
  'Seq Scan': 'COLLSCAN',
  'Parallel Seq Scan': 'COLLSCAN',
  'Sample Scan': 'COLLSCAN',
  'Bitmap Heap Scan': 'FETCH',
  'Bitmap Index Scan': 'IXSCAN',
  'Index Only Scan': 'IXSCAN',
  BitmapOr: 'OR',
  BitmapAnd: 'AND_SORTED',
  Sort: 'SORT',
  'Incremental Sort': 'SORT',
  Limit: 'LIMIT',
  Aggregate: 'GROUP',
  Group: 'GROUP',
  Unique: 'GROUP',
  'Nested Loop': 'EQ_LOOKUP',
  'Hash Join': 'EQ_LOOKUP',
  'Merge Join': 'EQ_LOOKUP',
  Append: 'OR',
  'Merge Append': 'SORT_MERGE',
  'Function Scan': 'EOF',
};
/** Nodes without a counterpart: what is below them takes their place. */
const TRANSPARENT = new Set([
  'Custom Scan',
  'Subquery Scan',
  'ProjectSet',
  'Result',
  'LockRows',
  'Materialize',
  'Memoize',
  'Gather',
  'Gather Merge',
  'ModifyTable',
]);
const ABOVE_ACCESS: ReadonlySet<unknown> = new Set(['GROUP', 'LIMIT', 'SORT']);
/** How an UPDATE or DELETE finds its rows again; the work is in the branch beside them. */
const BOOKKEEPING = new Set(['CTE Scan', 'Tid Scan']);

/** Index name → declared key. */
export type KeyPatterns = ReadonlyMap<string, Document>;

/** The plan in MongoDB's words, from the top. */
export function stagesOf(node: PlanNode, keys: KeyPatterns): Document[] {
  const type = node['Node Type'];
  if (BOOKKEEPING.has(type)) return [];
  if (readsEverything(node)) return [{ stage: 'COLLSCAN', ...counts(node) }];
  const below = (node.Plans ?? []).flatMap((child) => stagesOf(child, keys));
  if (TRANSPARENT.has(type)) return below;
  if (type === 'Index Scan') return [{ stage: 'FETCH', ...counts(node), inputStage: indexScan(node, keys) }];
  if (type === 'Nested Loop' && below.length < 2) return below;
  const stage = STAGES[type] ?? type.toUpperCase().replaceAll(' ', '_');
  if (stage === 'IXSCAN') return [indexScan(node, keys)];
  return [{ stage, ...counts(node), ...inputs(below) }];
}

/** The stage that finds the documents, below sorting, grouping and limits: what a write is judged by. */
export function accessStage(stages: readonly Document[]): Document {
  const [stage] = stages;
  if (!stage) return { stage: 'EOF' };
  return ABOVE_ACCESS.has(stage['stage']) && stage['inputStage'] ? accessStage([stage['inputStage']]) : stage;
}

/** PostgreSQL may walk the whole primary key to read a table; without a condition on `_id` that is no use of an index. */
function readsEverything(node: PlanNode): boolean {
  if (node['Node Type'] !== 'Bitmap Heap Scan') return false;
  const [child] = node.Plans ?? [];
  return child?.['Index Name'] === '_id_' && !child['Index Cond']?.includes('object_id');
}

function indexScan(node: PlanNode, keys: KeyPatterns): Document {
  const indexName = node['Index Name'] ?? '';
  const direction = node['Scan Direction'] === 'Backward' ? 'backward' : 'forward';
  return { stage: 'IXSCAN', ...counts(node), keyPattern: keys.get(indexName), indexName, direction };
}

function counts(node: PlanNode): Document {
  return node['Actual Rows'] === undefined ? {} : { nReturned: node['Actual Rows'] };
}

function inputs(stages: readonly Document[]): Document {
  if (stages.length === 0) return {};
  return stages.length === 1 ? { inputStage: stages[0] } : { inputStages: stages };
}
