import { cancelBroadcast, changeBroadcast, checkBroadcast, planBroadcast } from '@nuanxin/contracts/live';
import { HOUR, someChange, somePlan, somePlanned, someProduct, someStreamer } from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';

let live: LiveUnderTest;
beforeAll(async () => (live = await startLive()));
afterAll(() => live.close());

describe('nobody is in two rooms at once', () => {
  const refusal = async (about: Parameters<typeof somePlan>[2]) =>
    live.refusal(planBroadcast, await somePlan(live, [], about));

  it('neither as streamer nor as mentor nor as junior', async () => {
    const { id } = await someStreamer(live);
    await somePlanned(live, [], { streamerId: id });
    expect(await refusal({ streamerId: id })).toBe('live.person-taken');
    expect(await refusal({ mentorId: id })).toBe('live.person-taken');
    expect(await refusal({ juniorIds: [id] })).toBe('live.person-taken');
  });

  it('but one after the other', async () => {
    const { id } = await someStreamer(live);
    const first = await somePlanned(live, [], { streamerId: id });
    const [startsAt, endsAt] = [first.endsAt, live.clock.after(5 * HOUR).toISOString()];
    expect(await refusal({ streamerId: id, startsAt, endsAt })).toBeUndefined();
  });

  it('however many plan at the same moment', async () => {
    const { id: streamerId } = await someStreamer(live);
    const plans = await Promise.all([1, 2, 3, 4, 5].map(() => somePlan(live, [], { streamerId })));
    const refusals = await Promise.all(plans.map((plan) => live.refusal(planBroadcast, plan)));
    expect(refusals.filter((each) => each === undefined)).toHaveLength(1);
    expect(new Set(refusals)).toEqual(new Set([undefined, 'live.person-taken']));
  });

  it('and is free again once the plan names somebody else or is cancelled', async () => {
    const { id: streamerId } = await someStreamer(live);
    const first = await somePlanned(live, [], { streamerId });
    await live.ask(changeBroadcast, await someChange(live, first, []));
    const second = await somePlanned(live, [], { streamerId });
    await live.ask(cancelBroadcast, { requestId: live.id(), id: second.id, revision: second.revision });
    expect(await refusal({ streamerId })).toBeUndefined();
  });
});

it('a plan with a forbidden word or a missing fact is not made ready', async () => {
  const { id: productId } = await someProduct(live, { facts: {} });
  const segments = [{ id: live.id(), title: '开场', minutes: 5, script: '国家级的茶' }];
  const { id, revision } = await somePlanned(live, [{ productId }], { segments });
  await expect(live.ask(checkBroadcast, { requestId: live.id(), id, revision })).rejects.toMatchObject({
    details: { reasons: ['has-key', 'script-claims-clean', 'facts-complete'] },
  });
});
