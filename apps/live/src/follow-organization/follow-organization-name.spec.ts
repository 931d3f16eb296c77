import { formerOrganizationRenamed } from '@nuanxin/contracts/identity';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { endBroadcast, readBroadcast, readProduct } from '@nuanxin/contracts/live';
import { nodeRenamed } from '@nuanxin/contracts/organization';
import { eventually } from '@nuanxin/platform/testing';
import { someOnAir, somePlanned, someProduct } from '../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { COUNTY, TOWNSHIP } from '../testing/stand-in-identity';

/** Sixty writes on a machine that is busy with other specs. */
const WITHIN = 20_000;

let live: LiveUnderTest;
beforeAll(async () => (live = await startLive()));
afterAll(() => live.close());

const renamed = (id: Ulid, name: string) =>
  live.say(nodeRenamed, {
    id,
    name,
    kind: 'county',
    within: [id],
    open: true,
    effectiveOn: '2082-11-23',
    reorganization: live.id(),
  });
const productOrganization = async (id: Ulid) => (await live.ask(readProduct, { id })).organization;
const broadcastOrganization = async (id: Ulid) => (await live.ask(readBroadcast, { id })).organization;

describe('an organization that is renamed', () => {
  it('is called so in all products and broadcasts, however many, and nobody else is', async () => {
    const products = [];
    for (let count = 0; count < 60; count++) products.push((await someProduct(live)).id);
    const other = await someProduct(live, { organizationId: TOWNSHIP });
    const planned = await somePlanned(live, [{ productId: products[0] ?? '' }]);
    await renamed(COUNTY, '遂川新县');
    await eventually(
      async () => expect(await broadcastOrganization(planned.id)).toEqual({ id: COUNTY, name: '遂川新县' }),
      WITHIN,
    );
    for (const id of products)
      expect(await productOrganization(id)).toEqual({ id: COUNTY, name: '遂川新县' });
    expect(await productOrganization(other.id)).toEqual({ id: TOWNSHIP, name: '汤湖镇' });
  });

  it('is called so too when an older identity says it', async () => {
    const product = await someProduct(live);
    await live.say(formerOrganizationRenamed, { id: COUNTY, name: '旧身份县', kind: 'county', revision: 2 });
    await eventually(
      async () => expect((await productOrganization(product.id)).name).toBe('旧身份县'),
      WITHIN,
    );
  });

  it('keeps the last of its names, and a change of people on a broadcast still fits', async () => {
    const { id: productId } = await someProduct(live);
    const started = await someOnAir(live, [{ productId }]);
    await renamed(COUNTY, '旧名县');
    await renamed(COUNTY, '新名县');
    await eventually(
      async () => expect((await broadcastOrganization(started.id)).name).toBe('新名县'),
      WITHIN,
    );
    const { id, revision } = started;
    const ended = await live.ask(endBroadcast, { requestId: live.id(), id, revision });
    expect(ended.state).toBe('ended');
  });
});
