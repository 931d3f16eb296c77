import { setTimeout as pause } from 'node:timers/promises';
import { readProfile } from '@nuanxin/contracts/identity';
import {
  type Broadcast,
  cancelBroadcast,
  checkBroadcast,
  endBroadcast,
  issueStreamKey,
  listBroadcasts,
  listProducts,
  planBroadcast,
  readBroadcast,
  retireRoom,
  showProduct,
  startBroadcast,
} from '@nuanxin/contracts/live';
import type { Clock, Ids } from '@nuanxin/platform/kernel';
import type { Api } from './api';
import { ownStall } from './own-stall';
import { TestVideo } from './test-video';

const HOUR_MS = 3600_000;
const TITLE = '演示直播：遂川山货上云端';
const PRODUCTS = 3;
const PIECES = 100;
const LOOK_EVERY_MS = 500;
const PICTURE_LOOKS = 60;

/** One broadcast from its plan to its end, as an official and an encoder would make it. */
export class DemoShow {
  private video: TestVideo | undefined;

  constructor(
    private readonly official: Api,
    /** Stands before the camera, and is handed the key. */
    private readonly streamer: Api,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** Planned, with a key, checked, and on air once the encoder's picture arrives. */
  async begin(ffmpeg: string): Promise<Broadcast> {
    await this.clear();
    const { id, revision, offers } = await this.plan();
    const issued = await this.streamer.ask(issueStreamKey, { requestId: this.ids.ulid(), id, revision });
    const ready = await this.official.ask(checkBroadcast, {
      requestId: this.ids.ulid(),
      id,
      revision: issued.revision,
    });
    const captions = offers.map(({ name, priceFen, unit }) => `${name}  ¥${priceFen / 100} / ${unit}`);
    this.video = new TestVideo(ffmpeg, `${issued.server}/${issued.key}`, captions);
    await this.picture(id, this.video);
    return this.official.ask(startBroadcast, { requestId: this.ids.ulid(), id, revision: ready.revision });
  }

  async show({ id, offers }: Broadcast, turn: number): Promise<void> {
    const productId = offers[turn % offers.length]?.productId;
    if (productId) await this.official.ask(showProduct, { requestId: this.ids.ulid(), id, productId });
  }

  /** Its room was this show’s own, and goes with it. */
  async end({ id }: Broadcast): Promise<Broadcast> {
    const { revision, room } = await this.official.ask(readBroadcast, { id });
    const ended = await this.official.ask(endBroadcast, { requestId: this.ids.ulid(), id, revision });
    await this.official.ask(retireRoom, { requestId: this.ids.ulid(), id: room.id, revision: 1 });
    return ended;
  }

  async close(): Promise<void> {
    await this.video?.stop();
  }

  /** Ends what an earlier run left when it was killed: its streamer would still be held. */
  private async clear(): Promise<void> {
    const { items } = await this.official.ask(listBroadcasts, { search: TITLE, limit: 200 });
    for (const { id, revision, state } of items.filter((each) => each.title === TITLE)) {
      const request = { requestId: this.ids.ulid(), id, revision };
      if (state === 'on-air' || state === 'interrupted') await this.official.ask(endBroadcast, request);
      else if (state === 'planned' || state === 'ready') await this.official.ask(cancelBroadcast, request);
    }
  }

  private async plan(): Promise<Broadcast> {
    const { items } = await this.official.ask(listProducts, { limit: 200 });
    const products = items
      .filter(
        ({ stock, claims }) => stock >= PIECES && claims.every(({ severity }) => severity !== 'forbidden'),
      )
      .slice(0, PRODUCTS);
    const [first] = products;
    if (!first)
      throw new Error(`no product has ${PIECES} pieces in stock; npm run reset brings the demo back`);
    const { posts } = await this.official.ask(readProfile, {});
    const { accountId } = await this.streamer.ask(readProfile, {});
    const now = this.clock.now().getTime();
    const organizationId = posts[0]?.node ?? first.organization.id;
    const room = `演示直播间 ${this.ids.ulid().slice(-4)}`;
    const stall = await ownStall(this.official, this.ids, { organizationId, accountId, room });
    return this.official.ask(planBroadcast, {
      requestId: this.ids.ulid(),
      organizationId,
      ...stall,
      title: TITLE,
      startsAt: new Date(now).toISOString(),
      endsAt: new Date(now + 2 * HOUR_MS).toISOString(),
      goalFen: 1_000_000,
      segments: products.map(({ id: productId, name }, place) => ({
        id: this.ids.ulid(),
        title: `第 ${place + 1} 件：${name}`,
        productId,
        minutes: 10,
        script: `乡亲们好，这是${name}。先说产地和做法，再说价格。`,
      })),
      pickUpPoint: '遂川县新业态暖新驿站',
      offers: products.map(({ id, priceFen }) => ({
        productId: id,
        priceFen,
        quantity: PIECES,
        limitPerBuyer: PIECES,
      })),
    });
  }

  private async picture(id: string, video: TestVideo): Promise<void> {
    for (let look = 0; look < PICTURE_LOOKS; look++) {
      if ((await this.official.ask(readBroadcast, { id })).picture === 'arriving') return;
      await pause(LOOK_EVERY_MS);
    }
    throw new Error(`no picture has arrived; the encoder says: ${video.lastWords || 'nothing'}`);
  }
}
