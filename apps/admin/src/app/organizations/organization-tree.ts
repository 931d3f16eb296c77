import type { OrganizationNode } from '@nuanxin/contracts/organization';

export interface Branch {
  readonly node: OrganizationNode;
  readonly depth: number;
  readonly below: readonly Branch[];
}

/** The nodes as a tree; one whose parent is out of sight stands at the top. */
export function treeOf(nodes: readonly OrganizationNode[]): Branch[] {
  const known = new Set(nodes.map(({ id }) => id));
  const grow = (parent: string | undefined, depth: number): Branch[] =>
    nodes
      .filter((node) =>
        parent === undefined ? !node.parent || !known.has(node.parent) : node.parent === parent,
      )
      .map((node) => ({ node, depth, below: grow(node.id, depth + 1) }));
  return grow(undefined, 0);
}

/** Parents before their children, as the tree is read from top to bottom. */
export function flat(branches: readonly Branch[]): Branch[] {
  return branches.flatMap((branch) => [branch, ...flat(branch.below)]);
}
