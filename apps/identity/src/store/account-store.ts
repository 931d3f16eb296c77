import { Injectable } from '@nestjs/common';
import { AccountState, type Role, ROLES } from '@nuanxin/contracts/identity';
import { DomainError, type Locale, type Permission, type Ulid } from '@nuanxin/contracts/kernel';
import { type HeldPost, placesOf } from '@nuanxin/identity/domain';
import type { Call } from '@nuanxin/platform/kernel';
import type { Sealed } from '@nuanxin/platform/privacy';
import {
  aggregate,
  type Aggregates,
  type AggregateWithin,
  among,
  atLeast,
  beginning,
  type ChangeRequest,
  correctCopies,
  Database,
  everything,
  type Filter,
  type Fresh,
  type InsertRequest,
  type Moved,
  ownFilter,
  type Page,
  scopeFilter,
} from '@nuanxin/platform/store';
import type { z } from 'zod';

/** Somebody who may sign in: an official by login name and password, a worker by phone. */
export interface AccountRecord extends AggregateWithin {
  readonly kind: 'official' | 'worker';
  readonly name: string;
  readonly locale: Locale;
  readonly state: z.infer<typeof AccountState>;
  readonly login?: string;
  readonly passwordHash?: string;
  readonly passwordChangedAt?: Date;
  readonly mustChangePassword: boolean;
  /** Sessions opened under an earlier epoch are over: it grows with each suspension and each new password. */
  readonly epoch: number;
  readonly posts: readonly HeldPost[];
  readonly phone?: Sealed;
  readonly phoneIndex?: string;
  /** What the search box finds it by: login name, name, and the name from each of its characters on. */
  readonly searchKeys: readonly string[];
}

const post = {
  _id: false,
  id: { type: String, required: true },
  role: { type: String, enum: Object.keys(ROLES), required: true },
  node: { type: String, required: true },
  nodeName: String,
  within: { type: [String], required: true },
  since: { type: Date, required: true },
  until: Date,
};

const accounts = aggregate<AccountRecord>({
  name: 'accounts',
  schema: {
    kind: { type: String, enum: ['official', 'worker'], required: true },
    name: { type: String, default: '' },
    locale: { type: String, enum: ['zh-CN', 'en'], required: true },
    state: { type: String, enum: AccountState.options, required: true },
    login: String,
    passwordHash: String,
    passwordChangedAt: Date,
    mustChangePassword: { type: Boolean, required: true },
    epoch: { type: Number, required: true },
    posts: { type: [post], required: true },
    phone: String,
    phoneIndex: String,
    searchKeys: { type: [String], required: true },
    within: { type: [String], required: true },
  },
  indexes: [
    { fields: { login: 1 }, unique: true, sparse: true, taken: 'identity.login-taken', screen: 'sign in' },
    { fields: { phoneIndex: 1 }, unique: true, sparse: true, screen: 'portal: sign in by phone' },
    { fields: { within: 1, _id: -1 }, screen: 'accounts' },
    { fields: { searchKeys: 1 }, screen: 'accounts: search' },
    { fields: { 'posts.node': 1, _id: 1 }, screen: 'organization: rename a node' },
  ],
  view: ({ _id, name, state, revision }) => ({ id: _id, name, state, revision }),
});

type NewAccount = Omit<Fresh<AccountRecord>, 'within' | 'searchKeys' | 'epoch' | 'state'>;
type Move = (account: AccountRecord) => Moved<AccountRecord> | Promise<Moved<AccountRecord>>;

@Injectable()
export class AccountStore {
  private readonly all: Aggregates<AccountRecord>;

  constructor(database: Database) {
    this.all = database.aggregates(accounts);
  }

  /** @throws DomainError `identity.login-taken`, `request.key-reused`. */
  open(account: NewAccount, request: InsertRequest): Promise<AccountRecord> {
    const fresh = { ...account, state: 'active' as const, epoch: 1, within: [], searchKeys: [] };
    return this.all.insert(derived(fresh), request);
  }

  byLogin(login: string): Promise<AccountRecord | undefined> {
    return this.all.first({ login }, everything('signing in is by a name that is unique in the county'));
  }

  byPhone(phoneIndex: string): Promise<AccountRecord | undefined> {
    return this.all.first({ phoneIndex }, everything('signing in is by a number that is unique'));
  }

  /** For a session that names the account. */
  ofSession(id: Ulid): Promise<AccountRecord | undefined> {
    return this.all.first({ _id: id }, everything('a session names its own account'));
  }

  own(call: Call): Promise<AccountRecord> {
    return this.all.read(ownId(call), ownFilter(call, '_id'));
  }

  read(id: Ulid, call: Call): Promise<AccountRecord> {
    return this.all.read(id, scopeFilter(call, 'account.read'));
  }

  change(
    id: Ulid,
    call: Call,
    permission: Permission,
    request: ChangeRequest,
    move: Move,
  ): Promise<AccountRecord> {
    return this.all.change(id, scopeFilter(call, permission), request, rederived(move));
  }

  changeOwn(call: Call, request: ChangeRequest, move: Move): Promise<AccountRecord> {
    return this.all.change(ownId(call), ownFilter(call, '_id'), request, rederived(move));
  }

  /** Newest first. */
  page(
    call: Call,
    wanted: AccountFilter,
    after: string | undefined,
    limit: number,
  ): Promise<Page<AccountRecord>> {
    const filter: Filter = {
      kind: 'official',
      ...(wanted.state ? { state: wanted.state } : {}),
      ...(wanted.role ? { 'posts.role': wanted.role } : {}),
      ...(wanted.search ? { searchKeys: beginning(wanted.search.toLowerCase()) } : {}),
    };
    const order = { by: '_id', direction: 'descending' } as const;
    return this.all.page(filter, {
      limit,
      order,
      scope: scopeFilter(call, 'account.read'),
      ...(after ? { after } : {}),
    });
  }

  /** Calls the node by its new name in every post that is held there; `eventId` is of the event that told it. */
  renameNode(node: Ulid, name: string, eventId: Ulid): Promise<void> {
    const outdated = (post: HeldPost) => post.node === node && post.nodeName !== name;
    return correctCopies(this.all, {
      of: { 'posts.node': node },
      mend: (state) =>
        state.posts.some(outdated)
          ? {
              ...state,
              posts: state.posts.map((each) => (outdated(each) ? { ...each, nodeName: name } : each)),
            }
          : state,
      request: { requestId: eventId, body: { node, name } },
    });
  }

  firstOfficial(): Promise<AccountRecord | undefined> {
    // Officials alone have a login name, and it is indexed.
    return this.all.first(
      { login: atLeast('') },
      everything('only the very first account may be made by token'),
    );
  }

  /** The names of officials among the ids, of which there are at most 200. */
  async names(ids: readonly Ulid[]): Promise<Map<Ulid, string>> {
    const scope = everything('whoever may read an entry may read who caused it');
    const order = { by: '_id', direction: 'descending' } as const;
    const filter = { _id: among([...new Set(ids)]), kind: 'official' };
    const { items } = await this.all.page(filter, { limit: 200, order, scope });
    return new Map(items.map(({ _id, name }) => [_id, name]));
  }
}

export interface AccountFilter {
  readonly search?: string | undefined;
  readonly state?: AccountRecord['state'] | undefined;
  readonly role?: Role | undefined;
}

function ownId({ caller }: Call): Ulid {
  if (!('accountId' in caller)) throw new DomainError('access.sign-in');
  return caller.accountId;
}

function rederived(move: Move): Move {
  return async (before) => {
    const { next, events } = await move(before);
    return { next: derived(next), events };
  };
}

/** What follows from the rest: where it is found, and by which words. */
function derived<T extends Fresh<AccountRecord>>(account: T): T {
  return {
    ...account,
    within: placesOf(account.posts, account.within),
    searchKeys: account.login === undefined ? [] : searchKeysOf(account.login, account.name),
  };
}

function searchKeysOf(login: string, name: string): string[] {
  const characters = [...name.toLowerCase()];
  return [login, ...characters.map((_, at) => characters.slice(at).join(''))];
}
