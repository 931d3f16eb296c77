import { DomainError } from '@nuanxin/contracts/kernel';
import { officialAt, publicCaller, someId, worker } from '@nuanxin/platform/testing';
import { among, beginning } from './filter';
import { everything, ownFilter, scopeFilter } from './scope';
import { all, notebook } from './testing/notebook';

const { store, keep } = notebook();

jest.setTimeout(20_000);

describe('a scope', () => {
  const [county, town, village] = [someId(), someId(), someId()];
  const official = (node: string) => ({ caller: officialAt(node, 'county-official') });

  it('of an official holds the records of the node and of all nodes below it', async () => {
    const { run } = await keep([
      { rank: 1, title: 'county', within: [county] },
      { rank: 2, title: 'town', within: [county, town] },
      { rank: 3, title: 'village', within: [county, town, village] },
    ]);
    const count = (node: string) => store.count({ run }, scopeFilter(official(node), 'broadcast.read'));
    expect(await Promise.all([count(county), count(town), count(village), count(someId())])).toEqual([
      3, 2, 1, 0,
    ]);
  });

  it('hides what lies outside of it as if it were not there, from readers and from writers', async () => {
    const { kept } = await keep([{ rank: 1, title: 'elsewhere', within: [someId()] }]);
    const scope = scopeFilter(official(town), 'broadcast.read');
    const absent = { code: 'record.absent' };
    await expect(store.read(kept[0]!._id, scope)).rejects.toMatchObject(absent);
    const change = store.change(kept[0]!._id, scope, { requestId: 'r', body: 1 }, (next) => ({
      next,
      events: [],
    }));
    await expect(change).rejects.toMatchObject(absent);
  });

  it('of a worker holds the own records only', async () => {
    const me = worker();
    const own = ownFilter({ caller: me });
    const accountId = 'accountId' in me ? me.accountId : '';
    const { run, kept } = await keep([
      { rank: 1, title: 'mine', accountId },
      { rank: 2, title: 'theirs' },
    ]);
    expect(await store.first({ run }, own)).toEqual(kept[0]);
    expect(await store.count({ run }, own)).toBe(1);
  });

  it('cannot be widened by a filter that speaks of the same field', async () => {
    const { run } = await keep([{ rank: 1, title: 'theirs', accountId: 'them' }]);
    const own = ownFilter({ caller: worker() });
    expect(await store.count({ run, accountId: 'them' }, own)).toBe(0);
  });

  it('is refused to whoever has none', () => {
    const none = new DomainError('access.denied');
    expect(() => scopeFilter({ caller: worker() }, 'order.read')).toThrow(none);
    expect(() => scopeFilter({ caller: officialAt(county, 'auditor') }, 'broadcast.run')).toThrow(none);
    expect(() => ownFilter({ caller: publicCaller() })).toThrow(new DomainError('access.sign-in'));
    expect(() => everything('why')).toThrow('reason');
  });
});

describe('a filter', () => {
  it('with an undefined value is refused, since it would match records without the field', async () => {
    const forgotten = undefined as unknown as string;
    await expect(async () => store.first({ run: forgotten }, all)).rejects.toThrow('run undefined');
    await expect(async () => store.count({ run: among([forgotten]) }, all)).rejects.toThrow('undefined');
  });

  it('with an operator that came from outside finds nothing, or is refused', async () => {
    const { run } = await keep([{ rank: 1, title: 'x' }]);
    const smuggled: unknown = JSON.parse('{"$ne":"y"}');
    await expect(async () => store.first({ run, title: smuggled as string }, all)).rejects.toThrow('Cast');
    await expect(async () => store.first({ run, $where: 'true' }, all)).rejects.toThrow('$where');
  });

  it('on a field that the schema does not know is refused', () =>
    expect(store.first({ colour: 'red' }, all)).rejects.toThrow('colour'));

  it('by the beginning of a text takes the text as it is', async () => {
    const { run } = await keep([
      { rank: 1, title: 'a.b*c' },
      { rank: 2, title: 'aXbbc' },
    ]);
    expect(await store.count({ run, title: beginning('a.b*') }, all)).toBe(1);
    expect(await store.count({ run, title: beginning('a') }, all)).toBe(2);
  });
});
