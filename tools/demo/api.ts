import { setTimeout as pause } from 'node:timers/promises';
import {
  type AskOf,
  type Contract,
  Problem,
  type ReplyOf,
  type SignedRequest,
} from '@nuanxin/contracts/kernel';

/** A refusal by the platform, as a program sees it. */
export class Refused extends Error {
  override readonly name = 'Refused';

  constructor(
    readonly code: string,
    readonly retryAfterSeconds: number | undefined,
    doing: string,
  ) {
    super(`${doing}: ${code}`);
  }
}

const PATIENCE_SECONDS = 65;

/** Speaks to the platform through its front door, as a browser would: REST, with the session in a cookie. */
export class Api {
  private cookie: string | undefined;

  constructor(private readonly base: string) {}

  /** Asks through the door that the contract names; waits and asks again when it is told that this was too much at once. */
  async ask<C extends Contract>(contract: C, request: AskOf<C>): Promise<ReplyOf<C>> {
    if (!contract.http) throw new TypeError(`${contract.subject} has no HTTP door`);
    const [method = 'GET', pattern = '/'] = contract.http.split(' ');
    const { path, rest } = filledIn(pattern, request as Readonly<Record<string, unknown>>);
    const reply = await this.patiently(method, path, rest);
    return contract.reply.parse(reply) as ReplyOf<C>;
  }

  /** Delivers what another system signs, as it stands. */
  async deliver<C extends Contract>(contract: C, signed: SignedRequest): Promise<ReplyOf<C>> {
    const address = new URL(`/api/v1${contract.http?.split(' ')[1]}`, this.base);
    const { keyId, timestamp, signature, body } = signed;
    const headers = {
      'content-type': 'application/json',
      'x-key-id': keyId,
      'x-timestamp': timestamp,
      'x-signature': signature,
    };
    const response = await fetch(address, { method: 'POST', headers, body });
    if (!response.ok) throw new Error(`${address.pathname}: ${await response.text()}`);
    return contract.reply.parse(await response.json()) as ReplyOf<C>;
  }

  /** A session for everything asked afterwards. */
  async signIn(login: string, password: string): Promise<void> {
    await this.patiently('POST', '/sessions', { login, password });
  }

  /** The same for the portal, with the code that was sent to the phone. */
  async signInByPhone(phone: string, code: string): Promise<void> {
    await this.patiently('POST', '/phone-sessions', { phone, code });
  }

  /** The session as the `Cookie` header of a socket carries it. */
  get session(): string | undefined {
    return this.cookie;
  }

  private async patiently(method: string, path: string, fields: Record<string, unknown>): Promise<unknown> {
    for (;;) {
      try {
        return await this.send(method, path, fields);
      } catch (error) {
        const wait = error instanceof Refused && error.code === 'request.too-many' && error.retryAfterSeconds;
        if (!wait || wait > PATIENCE_SECONDS) throw error;
        await pause(wait * 1_000);
      }
    }
  }

  private async send(method: string, path: string, fields: Record<string, unknown>): Promise<unknown> {
    const address = new URL(`/api/v1${path}`, this.base);
    const isRead = method === 'GET';
    if (isRead)
      for (const [name, value] of Object.entries(fields)) address.searchParams.set(name, String(value));
    const response = await fetch(address, {
      method,
      headers: {
        ...(isRead ? {} : { 'content-type': 'application/json' }),
        ...(this.cookie ? { cookie: this.cookie } : {}),
      },
      ...(isRead ? {} : { body: JSON.stringify(fields) }),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie) this.cookie = cookie.split(';')[0];
    const body: unknown = await response.json();
    if (response.ok) return body;
    const problem = Problem.safeParse(body).data;
    const code = problem?.code ?? `HTTP ${response.status}`;
    throw new Refused(code, problem?.details?.retryAfterSeconds, `${method} ${path}`);
  }
}

/** Puts fields into the places of the path that name them; the rest travels in the query or the body. */
function filledIn(pattern: string, request: Readonly<Record<string, unknown>>) {
  const rest = { ...request };
  const path = pattern.replaceAll(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name]);
    delete rest[name];
    return encodeURIComponent(value);
  });
  return { path, rest };
}
