import type { Contract, EventContract } from '@nuanxin/contracts/kernel';
import type { Hearing } from '../events/hears';

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
