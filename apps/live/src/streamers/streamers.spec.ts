import {
  addStreamer,
  addTraining,
  assignMentor,
  cancelBroadcast,
  changeStreamer,
  listStreamers,
  moveStage,
  readStreamer,
  readWorkload,
  streamerMoved,
} from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/domain';
import { officialAt } from '@nuanxin/platform/testing';
import { somePlanned, someStreamer } from '../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { COUNTY, OTHER_TOWNSHIP, TOWNSHIP } from '../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const on = ({ id, revision }: { id: string; revision: number }) => ({ requestId: live.id(), id, revision });

describe('a streamer', () => {
  it('is entered once for an account, under its name', async () => {
    const one = await someStreamer(live);
    expect(one).toMatchObject({ name: '梁小满', stage: 'signed', juniors: 0, weeklyHoursLimit: 24 });
    const again = {
      requestId: live.id(),
      organizationId: COUNTY,
      accountId: one.accountId,
      since: '2025-03-01',
    };
    expect(await live.refusal(addStreamer, again)).toBe('live.streamer-exists');
  });

  it('of a township is not seen from the next one', async () => {
    const { id } = await someStreamer(live, { organizationId: TOWNSHIP });
    const there = officialAt(TOWNSHIP, 'unit-official');
    const elsewhere = officialAt(OTHER_TOWNSHIP, 'unit-official');
    expect((await live.ask(listStreamers, {}, there)).items.map((each) => each.id)).toEqual([id]);
    expect((await live.ask(listStreamers, {}, elsewhere)).items).toEqual([]);
    expect(await live.refusal(readStreamer, { id }, elsewhere)).toBe('record.absent');
    const week = dayOf(live.clock.now());
    expect((await live.ask(readWorkload, { week }, elsewhere)).items).toEqual([]);
  });

  it('moves on when nothing is missing any more, and is told until then what is', async () => {
    const trainee = await someStreamer(live, { stage: 'trainee' });
    await expect(live.ask(moveStage, { ...on(trainee), stage: 'signed' })).rejects.toMatchObject({
      code: 'live.streamer-move',
      details: { reasons: ['trained', 'mentored', 'practised'] },
    });
    const training = { ...on(trainee), at: '2026-10-01', topic: '直播法规', hours: 16 };
    const trained = await live.ask(addTraining, training);
    expect(trained.moves.find(({ stage }) => stage === 'signed')?.missing).toEqual(['mentored', 'practised']);
    expect(await live.ask(addTraining, training)).toEqual(trained);
    expect(await live.refusal(moveStage, { ...on(trained), stage: 'red' })).toBe('live.streamer-move');
  });

  it('leaves only when no broadcast lies ahead', async () => {
    const streamer = await someStreamer(live);
    const planned = await somePlanned(live, [], { streamerId: streamer.id });
    expect(await live.refusal(moveStage, { ...on(streamer), stage: 'left' })).toBe('live.streamer-move');
    await live.ask(cancelBroadcast, on(planned));
    const left = await live.ask(moveStage, { ...on(streamer), stage: 'left' });
    expect(left.stage).toBe('left');
    const told = live.service.events(streamerMoved.type).filter(({ subject }) => subject === streamer.id);
    expect(told).toHaveLength(1);
  });
});

describe('a mentor', () => {
  it('looks after two juniors at most, also when three come at once', async () => {
    const mentor = await someStreamer(live, { stage: 'red' });
    const juniors = await Promise.all([1, 2, 3].map(() => someStreamer(live, { stage: 'trainee' })));
    const refusals = await Promise.all(
      juniors.map((junior) => live.refusal(assignMentor, { ...on(junior), mentorId: mentor.id })),
    );
    expect(refusals.filter((code) => code === undefined)).toHaveLength(2);
    expect(refusals).toContain('live.mentor-full');
    expect((await live.ask(readStreamer, { id: mentor.id })).juniors).toBe(2);
  });

  it('has room again when a junior goes to another one', async () => {
    const [one, other] = [await someStreamer(live), await someStreamer(live)];
    const juniors = await Promise.all([1, 2, 3].map(() => someStreamer(live, { stage: 'trainee' })));
    const [first, second, third] = juniors.map(on);
    if (!first || !second || !third) throw new Error('three were entered');
    const cared = await live.ask(assignMentor, { ...first, mentorId: one.id });
    await live.ask(assignMentor, { ...second, mentorId: one.id });
    await live.ask(assignMentor, { ...on(cared), mentorId: other.id });
    live.clock.advance(2 * 60_000);
    expect((await live.ask(assignMentor, { ...third, mentorId: one.id })).mentor?.id).toBe(one.id);
  });

  it('is another one who has signed', async () => {
    const [one, trainee] = [await someStreamer(live), await someStreamer(live, { stage: 'trainee' })];
    expect(await live.refusal(assignMentor, { ...on(one), mentorId: one.id })).toBe('live.not-a-mentor');
    expect(await live.refusal(assignMentor, { ...on(one), mentorId: trainee.id })).toBe('live.not-a-mentor');
  });
});

it('the workload of a week comes from the broadcasts, and warns by each one’s own limits', async () => {
  const streamer = await someStreamer(live);
  const junior = await someStreamer(live);
  const { startsAt } = await somePlanned(live, [], { streamerId: streamer.id, juniorIds: [junior.id] });
  const changed = await live.ask(changeStreamer, {
    ...on(streamer),
    weeklyHoursLimit: 1,
    nightHoursLimit: 8,
  });
  expect(changed.weeklyHoursLimit).toBe(1);
  const week = dayOf(new Date(startsAt));
  const { items, from } = await live.ask(readWorkload, { week });
  const rowOf = (id: string) => items.find((row) => row.streamer.id === id);
  expect(from <= week).toBe(true);
  expect(rowOf(streamer.id)).toMatchObject({ hours: 2, broadcasts: 1, streakDays: 1 });
  expect(rowOf(streamer.id)?.warnings).toContain('week-hours');
  expect(rowOf(junior.id)).toMatchObject({ hours: 2, warnings: [] });
});
