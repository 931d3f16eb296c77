/** Pieces of a product that one broadcast holds. `version` is the revision of the broadcast when it asked for them. */
export interface SetAside {
  readonly broadcastId: string;
  readonly quantity: number;
  readonly version: number;
  readonly at: Date;
  /** The broadcast is over: what is still held here was sold. */
  readonly ended: boolean;
}

/** A product's pieces: `stock` is free, the rest is with broadcasts. Their sum changes only by people's hands. */
export interface Pieces {
  readonly stock: number;
  readonly setAside: readonly SetAside[];
}

/**
 * What a broadcast wants to hold: at least, exactly, or at most `quantity`. `at-most` is never outdated: after the end pieces
 * only come back, and the least of several numbers is the same in any order.
 */
export interface Claim {
  readonly broadcastId: string;
  readonly mode: 'at-least' | 'exactly' | 'at-most';
  readonly quantity: number;
  readonly version: number;
}

/** Entries without pieces only recognize late requests; none is under way for a day. */
const EMPTY_KEPT_MS = 24 * 3600_000;

/**
 * The pieces after a claim. `short`: not enough in stock, nothing changes. `outdated`: the broadcast has spoken with a later
 * version since; nothing changes. The same claim again changes nothing, so every step of a saga may be repeated.
 */
export function setAside(pieces: Pieces, claim: Claim, now: Date): Pieces | 'short' | 'outdated' {
  const held = pieces.setAside.find(({ broadcastId }) => broadcastId === claim.broadcastId);
  if (held && held.version > claim.version && claim.mode !== 'at-most') return 'outdated';
  const quantity = wantedOf(claim, held?.quantity ?? 0);
  const stock = pieces.stock + (held?.quantity ?? 0) - quantity;
  if (stock < 0) return 'short';
  const others = pieces.setAside.filter(
    (other) => other !== held && (other.quantity > 0 || now.getTime() - other.at.getTime() < EMPTY_KEPT_MS),
  );
  const version = Math.max(claim.version, held?.version ?? 0);
  const entry = {
    broadcastId: claim.broadcastId,
    quantity,
    version,
    at: now,
    ended: claim.mode === 'at-most',
  };
  return { stock, setAside: [...others, entry] };
}

function wantedOf({ mode, quantity }: Claim, held: number): number {
  if (mode === 'at-least') return Math.max(held, quantity);
  return mode === 'at-most' ? Math.min(held, quantity) : quantity;
}

/** Whether a broadcast that is not over yet holds pieces. */
export function isInUse({ setAside }: Pieces): boolean {
  return setAside.some(({ quantity, ended }) => quantity > 0 && !ended);
}

/** Pieces in stock and with broadcasts together. */
export function allPieces({ stock, setAside }: Pieces): number {
  return setAside.reduce((sum, { quantity }) => sum + quantity, stock);
}
