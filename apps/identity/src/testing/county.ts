import {
  changePassword,
  completeBootstrap,
  openAccount,
  openSession,
  resolveSession,
  type Role,
} from '@nuanxin/contracts/identity';
import type { Caller, Ulid } from '@nuanxin/contracts/kernel';
import type { OrganizationKind } from '@nuanxin/contracts/organization';
import { publicCaller, serviceCaller, someId } from '@nuanxin/platform/testing';
import { type Identity, startIdentity } from './start-identity';

export const PASSWORD = 'kx7m-p2wq-9tzb';
export const DEVICE = { address: '192.0.2.1', agent: 'spec' };
const gateway = serviceCaller('gateway');

export interface Person {
  readonly id: Ulid;
  readonly login: string;
  readonly token: string;
  readonly caller: Caller;
}

/** A county with its administrator, and short ways to add units and people to it. */
export class County {
  private constructor(
    readonly identity: Identity,
    readonly root: Ulid,
    readonly administrator: Person,
  ) {}

  static async found(): Promise<County> {
    const identity = await startIdentity();
    const person = { name: '王芳', login: 'wangfang', password: PASSWORD };
    const setUp = { requestId: someId(), token: await identity.setUpToken(), county: '遂川县', ...person };
    const { id, posts } = await identity.ask(completeBootstrap, setUp, publicCaller());
    const signedIn = await signIn(identity, person.login, PASSWORD);
    return new County(identity, posts[0]?.node ?? '', { id, login: person.login, ...signedIn });
  }

  async unit(name: string, kind: OrganizationKind = 'township', parent = this.root): Promise<Ulid> {
    return this.identity.tree.plant({ name, kind, below: parent }).id;
  }

  /** Somebody with one post who has signed in and changed the first password. */
  async person(login: string, role: Role, node: Ulid): Promise<Person> {
    const order = { requestId: someId(), login, name: `${login}先生`, role, node };
    const opened = await this.identity.ask(openAccount, order, this.administrator.caller);
    const first = await signIn(this.identity, login, opened.password);
    const change = { requestId: someId(), current: opened.password, next: PASSWORD };
    await this.identity.ask(changePassword, change, first.caller);
    return { id: opened.account.id, login, token: first.token, caller: await this.resolve(first.token) };
  }

  signIn(login: string, password = PASSWORD) {
    return signIn(this.identity, login, password);
  }

  /** What the gateway learns of a token at this moment; throws `access.sign-in` when it is worth nothing. */
  async resolve(token: string): Promise<Caller> {
    return (await this.identity.ask(resolveSession, { token }, gateway)).caller;
  }
}

async function signIn(identity: Identity, login: string, password: string) {
  const request = { requestId: someId(), login, password, device: DEVICE };
  const { token } = await identity.ask(openSession, request, gateway);
  return { token, caller: (await identity.ask(resolveSession, { token }, gateway)).caller };
}

/** The code with which a promise is refused. */
export async function refusal(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => 'not refused',
    (error: unknown) => (error instanceof Error && 'code' in error ? error.code : error),
  );
}
