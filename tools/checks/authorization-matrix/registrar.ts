import {
  changePassword,
  closeSession,
  completeBootstrap,
  openAccount,
  openSession,
  redeemCode,
  requestCode,
  resolveSession,
  suspendAccount,
} from '@nuanxin/contracts/identity';
import type { Caller, Ulid } from '@nuanxin/contracts/kernel';
import { addOrganization, listOrganizations } from '@nuanxin/contracts/organization';
import type { Platform } from './platform';
import {
  type Actor,
  type HeldPost,
  NODE_NAMES,
  type NodeName,
  placeOf,
  type TokenState,
  TREE,
} from './world';

const PASSWORD = 'a pass phrase for the matrix';
const FOUNDER = { login: 'founder', password: PASSWORD, name: '县里的人', county: '遂川县' };
const DEVICE = { address: '127.0.0.1', agent: 'authorization matrix' };
const GATEWAY: Caller = { kind: 'service', name: 'gateway' };

const KINDS = { root: 'county', unit: 'township', branch: 'branch', firm: 'enterprise' } as const;

/** Brings people and nodes into the world through identity's own doors. */
export class Registrar {
  readonly nodes = new Map<NodeName, Ulid>();
  private admin: Caller = { kind: 'public' };

  constructor(private readonly platform: Platform) {}

  /** Bootstraps the county and grows the tree. */
  async found(): Promise<void> {
    const { ask, identity } = this.platform;
    const token = String(identity.log.named('bootstrap.offered').at(-1)?.fields['setUpCode']);
    await ask(completeBootstrap, { ...this.order(), token, ...FOUNDER }, { kind: 'public' });
    await this.signInAgain();
    const { items } = await ask(listOrganizations, {}, this.admin);
    this.nodes.set('county', items[0]?.id ?? '');
    for (const name of NODE_NAMES) {
      const parent = TREE[name];
      if (!parent) continue;
      const place = { name: `单位 ${name}`, kind: KINDS[placeOf(name)], parent: this.idOf(parent) };
      this.nodes.set(name, (await ask(addOrganization, { ...this.order(), ...place }, this.admin)).id);
    }
  }

  /** After the clock was moved past the life of a session. */
  async signInAgain(): Promise<void> {
    this.admin = await this.callerOf(await this.signIn(FOUNDER.login, FOUNDER.password));
  }

  /** An account with a post and a session in the wanted state. */
  async official({ role, node }: HeldPost, state: TokenState): Promise<Actor> {
    const { ask } = this.platform;
    const { id, login, password } = await this.open({ role, node });
    const cookie = await this.signIn(login, password);
    if (state !== 'password-due') {
      const change = { ...this.order(), current: password, next: `${PASSWORD} ${node}` };
      await ask(changePassword, change, await this.callerOf(cookie));
    }
    if (state === 'ended') await ask(closeSession, this.order(), await this.callerOf(cookie));
    if (state === 'suspended') await this.suspend(id, 2);
    const label = `${role} at ${node} (${state})`;
    return { label, kind: 'official', posts: [{ role, node }], token: state, cookie, accountId: id };
  }

  /** A suspended account that nobody ever signed in to. */
  async former(node: NodeName): Promise<Ulid> {
    const { id } = await this.open({ role: 'streamer', node });
    await this.suspend(id, 1);
    return id;
  }

  /** Somebody of the portal, signed in by phone. */
  async worker(phone: string): Promise<Actor> {
    const { ask, identity } = this.platform;
    await ask(requestCode, { ...this.order(), phone }, { kind: 'public' });
    const code = String(identity.log.named('code.sent').at(-1)?.fields['code']);
    const opened = await ask(redeemCode, { ...this.order(), phone, code, device: DEVICE }, GATEWAY);
    const { accountId } = opened.profile;
    return {
      label: `worker ${phone}`,
      kind: 'worker',
      posts: [],
      token: 'live',
      cookie: opened.token,
      accountId,
    };
  }

  async callerOf(token: string): Promise<Caller> {
    return (await this.platform.ask(resolveSession, { token }, GATEWAY)).caller;
  }

  private async open({ role, node }: HeldPost): Promise<{ id: Ulid; login: string; password: string }> {
    const order = this.order();
    const login = `u${order.requestId.toLowerCase()}`;
    const opening = { ...order, login, name: '某某干部', role, node: this.idOf(node) };
    const { account, password } = await this.platform.ask(openAccount, opening, this.admin);
    return { id: account.id, login, password };
  }

  private async suspend(id: Ulid, revision: number): Promise<void> {
    await this.platform.ask(suspendAccount, { ...this.order(), id, revision }, this.admin);
  }

  private async signIn(login: string, password: string): Promise<string> {
    const asked = { ...this.order(), login, password, device: DEVICE };
    return (await this.platform.ask(openSession, asked, GATEWAY)).token;
  }

  private idOf(node: NodeName): Ulid {
    return this.nodes.get(node) ?? '';
  }

  private order() {
    return { requestId: this.platform.ids.ulid() };
  }
}
