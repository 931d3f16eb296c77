import type { AskOf, Contract, ReplyOf } from '@nuanxin/contracts/kernel';
import { SystemClock, SystemIds } from '@nuanxin/platform/kernel';

const ids = new SystemIds(new SystemClock());

/** Somebody who speaks to the gateway over HTTP as a browser would: origin, cookie, idempotency key. */
export class Person {
  private cookie = '';

  constructor(private readonly origin: string) {}

  async ask<C extends Contract>(contract: C, request: Omit<AskOf<C>, 'requestId'>): Promise<ReplyOf<C>> {
    const [method = '', door = ''] = contract.http?.split(' ') ?? [];
    const rest: Record<string, unknown> = { ...request };
    const path = door.replace(/:(\w+)/g, (_, name: string) => {
      const value = String(rest[name]);
      delete rest[name];
      return value;
    });
    return (await this.send(method, path, rest)) as ReplyOf<C>;
  }

  async signIn(login: string, password: string): Promise<void> {
    await this.send('POST', '/sessions', { login, password });
  }

  private async send(method: string, path: string, body: Record<string, unknown>): Promise<unknown> {
    const query =
      method === 'GET' ? `?${new URLSearchParams(body as Record<string, string>).toString()}` : '';
    const response = await fetch(`${this.origin}/api/v1${path}${query}`, {
      method,
      headers: {
        origin: this.origin,
        cookie: this.cookie,
        'content-type': 'application/json',
        'idempotency-key': ids.ulid(),
      },
      ...(method === 'GET' ? {} : { body: JSON.stringify(body) }),
    });
    const set = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    if (set.length > 0) this.cookie = set.join('; ');
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`);
    return answer;
  }
}
