import { type Caller, DomainError, type EventEnvelope } from '@nuanxin/contracts/kernel';
import { during, SystemClock, SystemIds } from '@nuanxin/platform/kernel';
import { testDatabase, worker } from '@nuanxin/platform/testing';
import { type AggregateWithin, aggregate } from './definition';
import { among } from './filter';
import { OutboxSink } from './outbox-sink';
import { everything } from './scope';

interface Stall extends AggregateWithin {
  readonly title: string;
  readonly sold: number;
  readonly note?: string;
}

const stalls = aggregate<Stall>({
  name: 'stalls',
  schema: {
    title: { type: String, required: true },
    sold: { type: Number, required: true, min: 0 },
    note: String,
    within: { type: [String], required: true },
  },
  indexes: [{ fields: { title: 1 }, unique: true, taken: 'identity.login-taken', screen: 'spec' }],
  view: ({ _id, revision, title, sold }) => ({ id: _id, revision, title, sold }),
});

jest.setTimeout(20_000);

const ids = new SystemIds(new SystemClock());
const all = everything('the spec looks at what it made');

class Woken extends OutboxSink {
  readonly documents: EventEnvelope[][] = [];
  attach(): void {
    this.documents.length = 0;
  }
  wake(_collection: string, { outbox }: { readonly outbox: readonly EventEnvelope[] }): void {
    this.documents.push([...outbox]);
  }
}
const woken = new Woken();
const test = testDatabase({ outbox: woken });
const store = test.database.aggregates(stalls);

beforeAll(() => test.open());
afterAll(() => test.drop());

const fresh = (id = ids.ulid()) => ({ _id: id, title: `stall ${id}`, sold: 0, within: ['county'] });
const opened = async () => {
  const stall = fresh();
  return store.insert(stall, { requestId: stall._id, body: { title: stall.title }, events: [] });
};
const sellOne = (stall: Stall) => ({ next: { ...stall, sold: stall.sold + 1 }, events: [] });
const event = (): EventEnvelope => ({
  specversion: '1.0',
  id: ids.ulid(),
  source: 'nuanxin/live',
  type: 'live.stall.sold',
  subject: 'x',
  time: '2082-11-23T08:00:00.000Z',
  datacontenttype: 'application/json',
  actor: { kind: 'public' },
  requestid: 'r',
  sequence: 0,
  data: {},
});

const NOTHING = 'nothing was refused';

/** The code and details of what a promise is refused with. */
const refusal = (work: Promise<unknown>) =>
  work.then(
    () => ({ code: NOTHING, details: {} }),
    (error: unknown) => {
      if (error instanceof DomainError) return { code: error.code, details: error.details };
      throw error;
    },
  );

describe('an insert', () => {
  it('keeps the aggregate at revision 1 and shows no bookkeeping', async () => {
    const stall = await opened();
    expect(stall).toEqual({ ...stall, revision: 1, sold: 0, createdAt: test.clock.now() });
    expect(await store.read(stall._id, all)).toEqual(stall);
    expect(Object.keys(stall)).not.toContain('outbox');
    expect(Object.keys(stall)).not.toContain('applied');
  });

  it('sent 50 times at once has one effect and one answer', async () => {
    const stall = fresh();
    const request = { requestId: stall._id, body: { title: stall.title }, events: [event()] };
    const answers = await Promise.all(Array.from({ length: 50 }, () => store.insert(stall, request)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await store.count({ title: stall.title }, all)).toBe(1);
  });

  it('refuses the same request id with another body', async () => {
    const stall = await opened();
    const again = store.insert(fresh(stall._id), { requestId: stall._id, body: 'another', events: [] });
    expect((await refusal(again)).code).toBe('request.key-reused');
  });

  it('refuses the request of somebody else under a known id, whatever its body', async () => {
    const stall = fresh();
    const insert = (caller: Caller) => {
      const call = { caller, requestId: 'r', locale: 'en', deadline: test.clock.after(1000) } as const;
      const request = { requestId: stall._id, body: { title: stall.title }, events: [] };
      return refusal(during(call, () => store.insert(stall, request)));
    };
    const me = worker();
    expect([await insert(me), await insert(me)].map(({ code }) => code)).toEqual(Array(2).fill(NOTHING));
    expect((await insert(worker())).code).toBe('request.key-reused');
  });

  it('names what is taken when a unique value is used twice', async () => {
    const { title } = await opened();
    const other = { ...fresh(), title };
    const second = store.insert(other, { requestId: other._id, body: {}, events: [] });
    expect((await refusal(second)).code).toBe('identity.login-taken');
  });

  it('refuses fields that the schema does not know', async () => {
    const odd = { ...fresh(), color: 'red' };
    await expect(store.insert(odd, { requestId: odd._id, body: {}, events: [] })).rejects.toThrow('color');
  });
});

describe('a document that is opened on first use', () => {
  it('is there once, whoever was first, and keeps what it has become', async () => {
    const stall = fresh();
    const callers = [worker(), worker(), worker()];
    const call = { requestId: 'r', locale: 'en', deadline: test.clock.after(1000) } as const;
    await Promise.all(callers.map((caller) => during({ ...call, caller }, () => store.openOnce(stall))));
    await store.change(stall._id, all, { requestId: 'sell', body: 1 }, sellOne);
    await store.openOnce(stall);
    expect(await store.read(stall._id, all)).toMatchObject({ sold: 1, revision: 2 });
  });

  it('is not mistaken for another one with the same unique value', async () => {
    const { title } = await opened();
    expect((await refusal(store.openOnce({ ...fresh(), title }))).code).toBe('identity.login-taken');
  });
});

it('what is removed is gone, but for what has something left to tell', async () => {
  const [quiet, telling, other] = [await opened(), await opened(), await opened()];
  await store.change(telling._id, all, { requestId: 'sell', body: 1 }, (state) => ({
    ...sellOne(state),
    events: [event()],
  }));
  const removed = await store.remove({ title: among([quiet.title, telling.title]) }, all);
  expect(removed).toBe(1);
  expect((await refusal(store.read(quiet._id, all))).code).toBe('record.absent');
  expect(await store.read(telling._id, all)).toMatchObject({ sold: 1 });
  expect(await store.read(other._id, all)).toEqual(other);
});

describe('a change', () => {
  it('under one revision, tried 200 times at once, has one winner and tells the others the current state', async () => {
    const stall = await opened();
    const tries = Array.from({ length: 200 }, (_, n) =>
      refusal(
        store.change(stall._id, all, { requestId: `r${n}`, body: n, revision: 1 }, (state) => ({
          next: { ...state, title: `${stall.title} ${n}` },
          events: [],
        })),
      ),
    );
    const answers = await Promise.all(tries);
    const refused = answers.filter(({ code }) => code === 'record.stale');
    expect(refused).toHaveLength(199);
    const { title } = await store.read(stall._id, all);
    expect(refused[0]?.details).toEqual({ current: { id: stall._id, revision: 2, title, sold: 0 } });
  });

  it('without a revision gets in however many others there are', async () => {
    const stall = await opened();
    const twin = test.database.aggregates(stalls);
    await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        (n % 2 ? store : twin).change(stall._id, all, { requestId: `r${n}`, body: n }, sellOne),
      ),
    );
    expect(await store.read(stall._id, all)).toMatchObject({ sold: 60, revision: 61 });
  });

  it('sent 50 times at once has one effect and one answer', async () => {
    const stall = await opened();
    const send = () => store.change(stall._id, all, { requestId: 'sell', body: 1, revision: 1 }, sellOne);
    const answers = await Promise.all(Array.from({ length: 50 }, send));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]).toMatchObject({ sold: 1, revision: 2 });
    const other = store.change(stall._id, all, { requestId: 'sell', body: 2 }, sellOne);
    expect((await refusal(other)).code).toBe('request.key-reused');
  });

  it('carries its events in the same write, stamped with the new revision, and wakes the relay with them', async () => {
    const stall = await opened();
    await store.change(stall._id, all, { requestId: 'sell', body: 1 }, (state) => ({
      ...sellOne(state),
      events: [event()],
    }));
    expect(woken.documents.at(-1)).toMatchObject([{ type: 'live.stall.sold', sequence: 2 }]);
  });

  it('that a rule refuses leaves everything as it was', async () => {
    const stall = await opened();
    const refused = store.change(stall._id, all, { requestId: 'r', body: 1 }, () => {
      throw new DomainError('live.sold-out');
    });
    expect((await refusal(refused)).code).toBe('live.sold-out');
    expect(await store.read(stall._id, all)).toEqual(stall);
  });

  it('removes a field that is left undefined and touches none of the store’s own', async () => {
    const stall = await opened();
    const noted = { requestId: 'a', body: 1 };
    await store.change(stall._id, all, noted, (state) => ({ next: { ...state, note: 'rain' }, events: [] }));
    const after = await store.change(stall._id, all, { requestId: 'b', body: 1 }, () => ({
      next: { ...stall, _id: 'other', revision: 77 },
      events: [],
    }));
    expect(after).toEqual({ ...stall, revision: 3, changedAt: test.clock.now() });
  });

  it('of what is not there is refused', async () => {
    const absent = store.change(ids.ulid(), all, { requestId: 'r', body: 1 }, sellOne);
    expect((await refusal(absent)).code).toBe('record.absent');
  });
});
