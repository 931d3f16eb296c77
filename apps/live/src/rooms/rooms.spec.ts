import {
  changeRoom,
  listRooms,
  readBroadcast,
  readRoomBookings,
  restoreRoom,
  retireRoom,
} from '@nuanxin/contracts/live';
import { dayOf } from '@nuanxin/live/domain';
import { eventually, officialAt } from '@nuanxin/platform/testing';
import { HOUR, somePlanned, someRoom } from '../testing/broadcasts';
import { type LiveUnderTest, startLive } from '../testing/live-under-test';
import { TOWNSHIP } from '../testing/stand-in-identity';

let live: LiveUnderTest;
beforeAll(async () => {
  live = await startLive();
});
afterAll(() => live.close());

const on = ({ id, revision }: { id: string; revision: number }) => ({ requestId: live.id(), id, revision });

describe('a room', () => {
  it('of the county is there for every township, which cannot change it', async () => {
    const room = await someRoom(live);
    const there = officialAt(TOWNSHIP, 'unit-official');
    expect((await live.ask(listRooms, {}, there)).items.map(({ id }) => id)).toContain(room.id);
    const change = { ...on(room), name: '别的名字', place: '汤湖' };
    expect(await live.refusal(changeRoom, change, there)).toBe('access.denied');
    const elsewhere = officialAt(TOWNSHIP, 'county-official');
    expect(await live.refusal(changeRoom, change, elsewhere)).toBe('record.absent');
  });

  it('tells its broadcasts when it is called otherwise', async () => {
    const room = await someRoom(live);
    const { id } = await somePlanned(live, [], { roomId: room.id });
    await live.ask(changeRoom, { ...on(room), name: '二号直播间', place: '二楼', equipment: '灯两盏' });
    await eventually(async () =>
      expect((await live.ask(readBroadcast, { id })).room).toEqual({
        id: room.id,
        name: '二号直播间',
        place: '二楼',
      }),
    );
  });

  it('is retired once nothing lies ahead in it, and can come back', async () => {
    const room = await someRoom(live);
    await somePlanned(live, [], { roomId: room.id });
    expect(await live.refusal(retireRoom, on(room))).toBe('live.room-in-use');
    live.clock.advance(4 * HOUR);
    const retired = await live.ask(retireRoom, on(room));
    expect(retired.retired).toBe(true);
    expect((await live.ask(restoreRoom, on(retired))).retired).toBe(false);
  });

  it('says when it is taken to everybody, and by what to those who may see it', async () => {
    const { id } = await someRoom(live);
    const { startsAt, endsAt, title } = await somePlanned(live, [], { roomId: id });
    const day = dayOf(new Date(startsAt));
    const seen = async (caller = live.official) =>
      (await live.ask(readRoomBookings, { id, day }, caller)).items;
    expect(await seen()).toMatchObject([{ startsAt, endsAt, broadcast: { title } }]);
    expect(await seen(officialAt(TOWNSHIP, 'unit-official'))).toEqual([{ startsAt, endsAt }]);
  });
});
