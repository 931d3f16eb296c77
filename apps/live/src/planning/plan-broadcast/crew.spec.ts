import {
  cancelBroadcast,
  changeBroadcast,
  checkBroadcast,
  copyBroadcast,
  planBroadcast,
  readBroadcast,
  retireRoom,
} from '@nuanxin/contracts/live';
import { officialAt } from '@nuanxin/platform/testing';
import {
  HOUR,
  someChange,
  somePlan,
  somePlanned,
  someProduct,
  someRoom,
  someStreamer,
} from '../../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../../testing/live-under-test';
import { TOWNSHIP } from '../../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const on = ({ id, revision }: { id: string; revision: number }) => ({ requestId: live.id(), id, revision });
const at = (hours: number) => live.clock.after(hours * HOUR).toISOString();
const problems = (about: object) => ({ code: 'request.invalid', details: { fields: [about] } });

describe('the crew of a broadcast', () => {
  it('is a streamer, a mentor and two juniors, each once', async () => {
    const mentor = await someStreamer(live, { stage: 'red' });
    const [one, two] = [await someStreamer(live), await someStreamer(live, { stage: 'trainee' })];
    const planned = await somePlanned(live, [], { mentorId: mentor.id, juniorIds: [one.id, two.id] });
    expect(planned).toMatchObject({ mentor: { id: mentor.id }, juniors: [{ id: one.id }, { id: two.id }] });
    const twice = await somePlan(live, [], { juniorIds: [one.id, one.id] });
    await expect(live.ask(planBroadcast, twice)).rejects.toMatchObject(
      problems({ path: 'juniorIds.1', rule: 'repeated' }),
    );
  });

  it('has no trainee for a mentor and nobody from beyond the planner’s reach', async () => {
    const trainee = await someStreamer(live, { stage: 'trainee' });
    const plan = await somePlan(live, [], { mentorId: trainee.id });
    await expect(live.ask(planBroadcast, plan)).rejects.toMatchObject(
      problems({ path: 'mentorId', rule: 'not-a-mentor' }),
    );
    const there = officialAt(TOWNSHIP, 'unit-official');
    const foreign = await somePlan(live, [], { organizationId: TOWNSHIP });
    await expect(live.ask(planBroadcast, foreign, there)).rejects.toMatchObject(
      problems({ path: 'streamerId', rule: 'absent' }),
    );
  });

  it('stays when somebody who does not reach them changes the plan', async () => {
    const planned = await somePlanned(live, [], { organizationId: TOWNSHIP });
    const there = officialAt(TOWNSHIP, 'unit-official');
    const change = {
      ...(await someChange(live, planned, [])),
      roomId: planned.room.id,
      streamerId: planned.streamer?.id ?? '',
      title: '乡镇专场',
    };
    const changed = await live.ask(changeBroadcast, change, there);
    expect(changed).toMatchObject({ title: '乡镇专场', streamer: planned.streamer });
  });
});

describe('the check list', () => {
  const failing = async (id: string) => {
    const { checks } = await live.ask(readBroadcast, { id });
    return checks.flatMap(({ rule, passed }) => (passed ? [] : [rule]));
  };

  /** Nobody is in two broadcasts at once. */
  const later = () => ({ startsAt: at(4), endsAt: at(6) });

  it('asks for a mentor beside a trainee', async () => {
    const trainee = await someStreamer(live, { stage: 'trainee' });
    const alone = await somePlanned(live, [], { streamerId: trainee.id });
    expect(await failing(alone.id)).toContain('mentor-for-trainee');
    const mentor = await someStreamer(live);
    const cared = await somePlanned(live, [], {
      ...later(),
      streamerId: trainee.id,
      mentorId: mentor.id,
    });
    expect(await failing(cared.id)).not.toContain('mentor-for-trainee');
  });

  it('counts the hours of the week, until a broadcast of it is cancelled', async () => {
    const { id: streamerId } = await someStreamer(live, { weeklyHoursLimit: 3 });
    const first = await somePlanned(live, [], { streamerId });
    const second = await somePlanned(live, [], { ...later(), streamerId });
    expect([await failing(first.id), await failing(second.id)].flat()).toContain('streamer-may');
    await expect(live.ask(checkBroadcast, on(second))).rejects.toMatchObject({ code: 'live.not-ready' });
    await live.ask(cancelBroadcast, on(first));
    expect(await failing(second.id)).not.toContain('streamer-may');
  });

  it('wants the run of show to fit into the slot', async () => {
    const long = [{ id: live.id(), title: '开场', minutes: 121 }];
    const planned = await somePlanned(live, [], { segments: long });
    expect(await failing(planned.id)).toContain('segments-fit-slot');
  });
});

describe('a copy of a broadcast', () => {
  it('has its products, crew and run of show, without what is no longer there', async () => {
    const tea = await someProduct(live);
    const segments = [
      { id: live.id(), title: '开场', minutes: 10, script: '乡亲们好' },
      { id: live.id(), title: '狗牯脑', minutes: 30, productId: tea.id, priceFen: 8_800 },
    ];
    const source = await somePlanned(live, [{ productId: tea.id }], { segments, costFen: 80_000 });
    const { id: roomId } = await someRoom(live);
    const request = { requestId: live.id(), id: source.id, startsAt: at(30), endsAt: at(32), roomId };
    const copy = await live.ask(copyBroadcast, request);
    expect(copy).toMatchObject({
      id: request.requestId,
      state: 'planned',
      title: source.title,
      costFen: 80_000,
      room: { id: roomId },
      streamer: source.streamer,
      segments: source.segments,
      offers: [{ productId: tea.id, quantity: 20 }],
      hasKey: false,
    });
    expect(await live.ask(copyBroadcast, request)).toEqual(copy);
  });

  it('sets aside no more than there is, and leaves out what is gone', async () => {
    const [rest, gone] = [await someProduct(live, { stock: 30 }), await someProduct(live, { stock: 20 })];
    const source = await somePlanned(live, [{ productId: rest.id }, { productId: gone.id }]);
    const { id: roomId } = await someRoom(live);
    const request = { requestId: live.id(), id: source.id, startsAt: at(40), endsAt: at(42), roomId };
    const { offers } = await live.ask(copyBroadcast, request);
    expect(offers).toMatchObject([{ productId: rest.id, quantity: 10 }]);
  });

  it('is planned by the same rules: a taken slot is taken', async () => {
    const source = await somePlanned(live, []);
    const { startsAt, endsAt, room, id } = source;
    const request = { requestId: live.id(), id, startsAt, endsAt, roomId: room.id };
    expect(await live.refusal(copyBroadcast, request)).toBe('live.slot-taken');
  });
});

it('a retired room takes no new broadcast', async () => {
  const room = await someRoom(live);
  await live.ask(retireRoom, on(room));
  const plan = await somePlan(live, [], { roomId: room.id });
  await expect(live.ask(planBroadcast, plan)).rejects.toMatchObject(
    problems({ path: 'roomId', rule: 'retired' }),
  );
});
