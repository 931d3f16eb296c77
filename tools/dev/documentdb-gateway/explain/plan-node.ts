/** One node of PostgreSQL's `explain (format json)`, with the fields that are read here. */
export interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Index Name'?: string;
  readonly 'Index Cond'?: string;
  readonly 'Scan Direction'?: string;
  readonly 'Plan Rows'?: number;
  readonly 'Actual Rows'?: number;
  readonly 'Actual Loops'?: number;
  readonly 'Actual Total Time'?: number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** The root node of an `explain` row. Throws TypeError when it is something else. */
export function rootOf(row: Readonly<Record<string, unknown>> | undefined): PlanNode {
  const plans: unknown = row?.['QUERY PLAN'];
  const root: unknown = Array.isArray(plans) ? plans[0]?.Plan : undefined;
  if (isPlanNode(root)) return root;
  throw new TypeError('PostgreSQL returned no plan');
}

function isPlanNode(value: unknown): value is PlanNode {
  return typeof value === 'object' && value !== null && 'Node Type' in value;
}

/** A node and everything below it. */
export function* nodesOf(node: PlanNode): Generator<PlanNode> {
  yield node;
  for (const child of node.Plans ?? []) yield* nodesOf(child);
}
