import type { AskOf, Contract } from '@nuanxin/contracts/kernel';

const BASE = '/api/v1';

export interface DoorRequest {
  readonly method: string;
  readonly url: string;
  readonly params: Record<string, string>;
  readonly body?: Record<string, unknown>;
}

/** A contract that can be asked over HTTP. */
export type Reachable = Contract & { readonly http?: string };

/**
 * The HTTP request for what is asked: names in the path are filled from the request, the rest goes into the query string
 * of a GET and into the body of everything else; values left `undefined` are left out.
 */
export function throughDoor<C extends Reachable>(contract: C, request: Partial<AskOf<C>>): DoorRequest {
  const [method = '', path = ''] = (contract.http ?? '').split(' ');
  if (!path) throw new TypeError(`${contract.subject} has no HTTP door`);
  const rest = Object.fromEntries(Object.entries(request).filter(([, value]) => value !== undefined));
  const url = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  if (method !== 'GET') return { method, url: BASE + url, params: {}, body: rest };
  const params = Object.entries(rest).map(([name, value]) => [name, String(value)] as const);
  return { method, url: BASE + url, params: Object.fromEntries(params) };
}
