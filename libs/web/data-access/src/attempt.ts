import { inject } from '@angular/core';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { ulid } from 'ulid';
import { Api, type SayOf } from './api';
import type { Reachable } from './door';

/** Sends the request; the key stays the same until it succeeds or something else is asked. */
export type Attempt<C extends Reachable> = (request: SayOf<C>) => Promise<ReplyOf<C>>;

/**
 * One button or form that a user may press again after a failure: pressing again with unchanged content repeats the same
 * request, so an order that was taken before the line broke is answered and not taken twice.
 */
export function attempts<C extends Reachable>(contract: C): Attempt<C> {
  const api = inject(Api);
  let last = { content: '', key: '' };
  return async (request) => {
    const content = JSON.stringify(request);
    if (content !== last.content) last = { content, key: ulid() };
    const reply = await api.ask(contract, request, last.key);
    last = { content: '', key: '' };
    return reply;
  };
}
