import type { AskOf, Caller, Ulid } from '@nuanxin/contracts/kernel';
import {
  addProduct,
  addRoom,
  addStreamer,
  addSupplier,
  type Broadcast,
  type changeBroadcast,
  checkBroadcast,
  issueStreamKey,
  planBroadcast,
  type Product,
  readBroadcast,
  readStreamer,
  type Room,
  startBroadcast,
  type StreamerDetails,
  type Supplier,
} from '@nuanxin/contracts/live';
import { streamStarted } from '@nuanxin/contracts/media';
import { eventually, officialAt } from '@nuanxin/platform/testing';
import type { LiveUnderTest } from './live-under-test';
import { COUNTY } from './stand-in-identity';

export const HOUR = 3600_000;

/** A supplier of the county that is right in every way the spec does not mention. */
export function someSupplier(
  live: LiveUnderTest,
  about: Partial<AskOf<typeof addSupplier>> = {},
): Promise<Supplier> {
  return live.ask(addSupplier, {
    requestId: live.id(),
    organizationId: COUNTY,
    name: '汤湖镇茶叶合作社',
    kind: 'cooperative',
    township: '汤湖镇',
    households: 86,
    ...about,
  });
}

/** A product of the county that is right in every way the spec does not mention, from a supplier of its own. */
export async function someProduct(
  live: LiveUnderTest,
  about: Partial<AskOf<typeof addProduct>> = {},
): Promise<Product> {
  const supplierId = about.supplierId ?? (await someSupplier(live)).id;
  return live.ask(addProduct, {
    requestId: live.id(),
    organizationId: COUNTY,
    name: '狗牯脑茶',
    unit: '250克/盒',
    priceFen: 12_800,
    stock: 100,
    ruralAid: true,
    supplierId,
    category: 'tea',
    facts: {
      producer: '汤湖镇茶叶合作社',
      licence: 'SC11436082700001',
      netContent: '250克',
      shelfLife: '18个月',
      storage: '阴凉干燥处',
      origin: '遂川县汤湖镇',
    },
    ...about,
  });
}

export function someRoom(live: LiveUnderTest, about: Partial<AskOf<typeof addRoom>> = {}): Promise<Room> {
  const request = { requestId: live.id(), organizationId: COUNTY, name: '红色直播间', place: '县融媒体中心' };
  return live.ask(addRoom, { ...request, ...about });
}

/** Somebody who has signed, unless the spec says otherwise. */
export function someStreamer(
  live: LiveUnderTest,
  about: Partial<AskOf<typeof addStreamer>> = {},
): Promise<StreamerDetails> {
  return live.ask(addStreamer, {
    requestId: live.id(),
    organizationId: COUNTY,
    accountId: live.id(),
    stage: 'signed',
    since: '2025-03-01',
    ...about,
  });
}

interface Offered {
  readonly productId: Ulid;
  readonly priceFen?: number;
  readonly quantity?: number;
  readonly limitPerBuyer?: number;
}

type Planned = AskOf<typeof planBroadcast>;

/** The request for a broadcast that begins in an hour, in a room of its own. */
export async function somePlan(
  live: LiveUnderTest,
  offers: readonly Offered[],
  about: Partial<Planned> = {},
): Promise<Planned> {
  const fields = await planFields(live, offers, about);
  return { requestId: live.id(), organizationId: COUNTY, ...fields, ...about };
}

/** The request that gives a broadcast another plan: other offers, another room. */
export async function someChange(
  live: LiveUnderTest,
  { id, revision }: Pick<Broadcast, 'id' | 'revision'>,
  offers: readonly Offered[],
): Promise<AskOf<typeof changeBroadcast>> {
  return { requestId: live.id(), id, revision, ...(await planFields(live, offers)) };
}

/** The room and the streamer are new ones, unless the spec names its own. The streamer’s account is the official’s. */
async function planFields(live: LiveUnderTest, offers: readonly Offered[], about: Partial<Planned> = {}) {
  return {
    title: '汤湖春茶专场',
    roomId: about.roomId ?? (await someRoom(live)).id,
    startsAt: live.clock.after(HOUR).toISOString(),
    endsAt: live.clock.after(3 * HOUR).toISOString(),
    goalFen: 5_000_000,
    streamerId: about.streamerId ?? (await someStreamer(live)).id,
    pickUpPoint: '遂川县暖新驿站',
    offers: offers.map((offer) => ({ priceFen: 9_900, quantity: 20, limitPerBuyer: 20, ...offer })),
  };
}

export async function somePlanned(
  live: LiveUnderTest,
  offers: readonly Offered[],
  about: Partial<AskOf<typeof planBroadcast>> = {},
): Promise<Broadcast> {
  return live.ask(planBroadcast, await somePlan(live, offers, about));
}

/** The streamer of a broadcast as a caller. */
export async function streamerOf(live: LiveUnderTest, { streamer }: Broadcast): Promise<Caller> {
  const { accountId } = await live.ask(readStreamer, { id: streamer?.id ?? '' });
  return officialAt(COUNTY, 'streamer', accountId);
}

/** Planned, with a key, and checked. */
export async function someReady(live: LiveUnderTest, offers: readonly Offered[]): Promise<Broadcast> {
  const planned = await somePlanned(live, offers);
  const { id, revision } = planned;
  const streamer = await streamerOf(live, planned);
  const issued = await live.ask(issueStreamKey, { requestId: live.id(), id, revision }, streamer);
  return live.ask(checkBroadcast, { requestId: live.id(), id, revision: issued.revision });
}

/** Says that a picture arrives and waits until live has heard it. */
export async function pictureArrives(
  live: LiveUnderTest,
  broadcastId: Ulid,
  streamId = live.id(),
): Promise<Ulid> {
  live.clock.advance(1000);
  await live.say(streamStarted, { broadcastId, streamId, at: live.clock.instant(), video: 'h264' });
  await eventually(async () =>
    expect((await live.ask(readBroadcast, { id: broadcastId })).picture).toBe('arriving'),
  );
  return streamId;
}

export async function someOnAir(live: LiveUnderTest, offers: readonly Offered[]): Promise<Broadcast> {
  const { id, revision } = await someReady(live, offers);
  await pictureArrives(live, id);
  return live.ask(startBroadcast, { requestId: live.id(), id, revision });
}
