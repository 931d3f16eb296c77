import type { EventEnvelope } from '@nuanxin/contracts/kernel';
import { OutboxSink } from '@nuanxin/platform/store';
import { officialAt, someId, testDatabase } from '@nuanxin/platform/testing';
import { AccountStore } from '../../../apps/identity/src/store/account-store';
import { AttemptStore } from '../../../apps/identity/src/store/attempt-store';
import { AuditStore } from '../../../apps/identity/src/store/audit-store';
import { BootstrapStore } from '../../../apps/identity/src/store/bootstrap-store';
import { CodeStore } from '../../../apps/identity/src/store/code-store';
import { type FormerNodeRecord, FormerTreeStore } from '../../../apps/identity/src/store/former-tree-store';
import { SessionStore } from '../../../apps/identity/src/store/session-store';
import { SignInStore } from '../../../apps/identity/src/store/sign-in-store';
import { type Asks, idle, type Plan, plansOf, unserved } from './asks';
import { callOfSpec } from './call-of-spec';
import { multiply } from './multiply';

jest.setTimeout(120_000);

class Ignored extends OutboxSink {
  attach(): void {
    return undefined;
  }
  wake(): void {
    return undefined;
  }
}

const sink = new Ignored();
const test = testDatabase({ outbox: sink });
const { database, clock } = test;
const accounts = new AccountStore(database);
const attempts = new AttemptStore(database, sink, clock);
const audit = new AuditStore(database);
const bootstrap = new BootstrapStore(database, clock);
const codes = new CodeStore(database, sink, clock);
const formerTree = new FormerTreeStore(database);
const sessions = new SessionStore(database, sink, clock);
const signIns = new SignInStore(database);

const [county, unit, accountId, sessionId] = Array.from({ length: 4 }, someId) as [
  string,
  string,
  string,
  string,
];
const [phone, token] = ['p'.repeat(43), 't'.repeat(43)];
const call = callOfSpec(officialAt(county, 'system-administrator', accountId));
const request = () => ({ requestId: someId(), body: {} });
const made = (requestId: string) => ({ requestId, body: {}, events: [] });

const event = (): EventEnvelope => ({
  specversion: '1.0',
  id: someId(),
  source: 'nuanxin/identity',
  type: 'identity.session.refused',
  subject: accountId,
  time: clock.instant(),
  datacontenttype: 'application/json',
  actor: { kind: 'official', accountId },
  requestid: 'r',
  sequence: 1,
  data: {},
});
const session = {
  _id: sessionId,
  accountId,
  kind: 'official',
  epoch: 1,
  tokenHash: token,
  salt: 'salt',
  address: '',
  agent: '',
} as const;

let plans: Plan[];

beforeAll(async () => {
  await test.open();
  const post = {
    id: someId(),
    role: 'system-administrator',
    node: county,
    within: [county],
    since: clock.now(),
  } as const;
  const official = { login: 'wangfang', phoneIndex: phone, posts: [post] };
  await accounts.open(
    {
      ...official,
      _id: accountId,
      kind: 'official',
      name: '王芳',
      locale: 'zh-CN',
      mustChangePassword: false,
    },
    made(accountId),
  );
  await attempts.take(phone, 'slot');
  await audit.append(event());
  await bootstrap.offer(token, county);
  await codes.place(phone, someId(), token);
  await database.connection.collection<FormerNodeRecord>('organizations').insertOne({
    _id: county,
    name: '遂川县',
    kind: 'county',
    depth: 1,
    removed: false,
    revision: 1,
    createdAt: clock.now(),
    changedAt: clock.now(),
  });
  await sessions.open(session, event());
  await signIns.note(accountId, clock.now());
  await multiply(database);
  clock.advance(120_000);
  plans = await plansOf(database, {
    AccountStore: asksOfAccounts,
    AttemptStore: asksOfAttempts,
    AuditStore: asksOfAudit,
    BootstrapStore: asksOfBootstrap,
    CodeStore: asksOfCodes,
    FormerTreeStore: asksOfFormerTree,
    SessionStore: asksOfSessions,
    SignInStore: asksOfSignIns,
  });
});
afterAll(() => test.drop());

const asksOfAccounts: Asks<AccountStore> = {
  open: [],
  byLogin: [() => accounts.byLogin('wangfang')],
  byPhone: [() => accounts.byPhone(phone)],
  ofSession: [() => accounts.ofSession(accountId)],
  own: [() => accounts.own(call)],
  read: [() => accounts.read(accountId, call)],
  change: [
    () =>
      accounts.change(accountId, call, 'account.manage', request(), (state) => ({
        next: { ...state, locale: 'en' },
        events: [],
      })),
  ],
  changeOwn: [
    () =>
      accounts.changeOwn(call, request(), (state) => ({ next: { ...state, locale: 'zh-CN' }, events: [] })),
  ],
  page: [
    () => accounts.page(call, {}, undefined, 20),
    () => accounts.page(call, { state: 'active', role: 'auditor' }, undefined, 20),
    () => accounts.page(call, { search: '芳' }, undefined, 20),
  ],
  renameNode: [() => accounts.renameNode(county, '遂川新县', someId())],
  firstOfficial: [() => accounts.firstOfficial()],
  names: [() => accounts.names([accountId, someId()])],
};

const asksOfAttempts: Asks<AttemptStore> = {
  take: [() => attempts.take(phone, 'another')],
  forgive: [() => attempts.forgive(phone)],
  refuse: [() => attempts.refuse(phone, event())],
};

const period = { from: '2020-01-01T00:00:00.000Z', until: '2100-01-01T00:00:00.000Z' } as const;

const asksOfAudit: Asks<AuditStore> = {
  append: [() => audit.append(event())],
  head: [() => audit.head()],
  page: [
    () => audit.page({}, undefined, 20),
    () => audit.page({}, 1, 20),
    () => audit.page({ actor: accountId }, 1, 20),
    () => audit.page({ type: 'identity.session.refused' }, undefined, 20),
    () => audit.page({ subject: accountId, ...period }, undefined, 20),
    () => audit.page(period, 1, 20),
  ],
  part: [() => audit.part(undefined, 20), () => audit.part(1, 20)],
};

const asksOfBootstrap: Asks<BootstrapStore> = {
  read: [() => bootstrap.read()],
  offer: [() => bootstrap.offer(token, county)],
  claim: [() => bootstrap.claim(token, someId())],
  finish: [() => bootstrap.finish()],
};

const asksOfCodes: Asks<CodeStore> = {
  place: [() => codes.place(phone, someId(), token)],
  withdraw: [() => codes.withdraw(phone, someId())],
  redeem: [() => codes.redeem(phone, someId(), token, 'slot')],
  refuse: [() => codes.refuse(phone, event())],
};

const asksOfFormerTree: Asks<FormerTreeStore> = {
  page: [() => formerTree.page(undefined, 20)],
  names: [() => formerTree.names([county, unit])],
};

const asksOfSessions: Asks<SessionStore> = {
  open: [() => sessions.open(session, event())],
  byToken: [() => sessions.byToken(token)],
  seen: [
    async () =>
      sessions.seen({ ...session, openedAt: clock.after(-90_000), lastSeenAt: clock.after(-90_000) }),
  ],
  living: [() => sessions.living(accountId, 1)],
  end: [() => sessions.end(accountId, sessionId, event())],
  belongs: [() => sessions.belongs(accountId, sessionId)],
  renew: [() => sessions.renew(accountId, sessionId, 2)],
};

const asksOfSignIns: Asks<SignInStore> = {
  note: [() => signIns.note(accountId, clock.now())],
  of: [() => signIns.of([accountId, someId()])],
};

/** Sorted after they are found, because they are named one by one. */
const FEW = ['AccountStore.names 1: find sorts what it finds in accounts'];

describe('identity asks its database', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual(FEW));

  it('for something through every index that it keeps', async () =>
    expect(await idle(database, plans)).toEqual([]));
});
