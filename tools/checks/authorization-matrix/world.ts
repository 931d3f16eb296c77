import type { Place, RoleName } from './roles';

/** The tree that every relation occurs in: own, parent, child, sibling, cousin, and the root above all. */
export const TREE = {
  county: undefined,
  west: 'county',
  'west-1': 'west',
  'west-1-a': 'west-1',
  'west-2': 'west',
  east: 'county',
  'east-1': 'east',
} as const;
export type NodeName = keyof typeof TREE;
/** What the nodes are that are no units. */
const PLACES: Readonly<Partial<Record<NodeName, Place>>> = {
  county: 'root',
  'west-1-a': 'branch',
  'west-2': 'firm',
};
export const placeOf = (node: NodeName): Place => PLACES[node] ?? 'unit';
export const NODE_NAMES = Object.keys(TREE) as readonly NodeName[];

/** Whether a post at `upper` reaches `lower`: the node itself and everything below it. */
export function reaches(upper: NodeName, lower: NodeName): boolean {
  const parent = TREE[lower];
  return upper === lower || (parent !== undefined && reaches(upper, parent));
}

/** What a visitor's token is worth. Only `live` ones count as signed in. */
export type TokenState = 'live' | 'password-due' | 'none' | 'unknown' | 'ended' | 'expired' | 'suspended';

export interface HeldPost {
  readonly role: RoleName;
  readonly node: NodeName;
}

/** Somebody who asks. Without an account they are made by hand: posts that nobody can be given today, or rare pairs. */
export interface Actor {
  readonly label: string;
  readonly kind: 'official' | 'worker' | 'public';
  readonly posts: readonly HeldPost[];
  readonly token: TokenState;
  readonly cookie?: string;
  readonly accountId?: string;
}

/** Something that is asked about. */
export interface Thing {
  readonly kind:
    | 'node'
    | 'account'
    | 'session'
    | 'supplier'
    | 'product'
    | 'room'
    | 'streamer'
    | 'broadcast'
    | 'order'
    | 'selling-platform'
    | 'sales-import'
    | 'comment'
    | 'coach-note'
    | 'statement';
  readonly id: string;
  /** The nodes that it hangs on: one, or those of an account's posts. */
  readonly at: readonly NodeName[];
  readonly state: string;
  /** The account that it belongs to. */
  readonly owner?: string;
  /** The accounts of those who stream and coach, of a broadcast and the notes in it. */
  readonly crew?: { readonly streamer: string; readonly mentor?: string };
}

/** All that the cases are made of; JSON, so that another process can go on with the same databases. */
export interface World {
  readonly databasePrefix: string;
  readonly now: string;
  readonly nodes: Readonly<Record<NodeName, string>>;
  readonly actors: readonly Actor[];
  readonly things: readonly Thing[];
}
