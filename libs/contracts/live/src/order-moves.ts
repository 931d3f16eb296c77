/**
 * The states of an order and the moves between them; the screens show only buttons that a move allows.
 *
 * | state | means |
 * | --- | --- |
 * | reserved | its pieces are taken, the buyer has some minutes to say how to get and to pay them |
 * | placed | confirmed, to be handed over |
 * | completed | handed over and paid |
 * | refund-asked | the buyer wants the money back; an official decides |
 * | refunded | the money is given back; the pieces stay sold |
 */
export const ORDER_MOVES = {
  reserved: ['placed', 'expired', 'cancelled'],
  placed: ['completed', 'cancelled'],
  completed: ['refund-asked'],
  'refund-asked': ['refunded', 'completed'],
  refunded: [],
  cancelled: [],
  expired: [],
} as const satisfies Record<string, readonly string[]>;

export type OrderState = keyof typeof ORDER_MOVES;

export function mayMoveOrder(from: OrderState, to: OrderState): boolean {
  return (ORDER_MOVES[from] as readonly string[]).includes(to);
}

/** How long a reservation holds its pieces. */
export const RESERVED_MINUTES = 10;

/** How many reservations of one product in one broadcast a buyer may let lapse; after that there is a pause after each. */
export const LAPSES = { allowed: 3, pauseMinutes: 30 } as const;
