import type { Contract, EventContract } from '@nuanxin/contracts/kernel';

export interface Hearing {
  /** `<service>.<what it does>`: `live.stop-broadcast`. Names the durable consumer, so a new name starts from the beginning. */
  readonly as: string;
  /**
   * How many at a time, over all replicas. 1, the default, keeps the order of the stream, also through redelivery; more
   * is faster and lets one aggregate's events overtake each other.
   */
  readonly inFlight?: number;
}

interface Method {
  /** The class, by which the instance is found. */
  readonly owner: object;
  readonly method: string;
}

/** What `@Answers`, `@Hears` and `@HearsAll` leave on a method for the transport. */
export type HandlerExtras = Method &
  (
    | { readonly kind: 'answers'; readonly contract: Contract }
    | { readonly kind: 'hears'; readonly contracts: readonly EventContract[]; readonly hearing: Hearing }
    | { readonly kind: 'hears-all'; readonly domains: readonly string[]; readonly hearing: Hearing }
  );
