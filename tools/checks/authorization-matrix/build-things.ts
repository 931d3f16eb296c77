import type { Caller, Ulid } from '@nuanxin/contracts/kernel';
import {
  addProduct,
  addRoom,
  addStreamer,
  addSellingPlatform,
  beginSalesImport,
  addSupplier,
  askRefund,
  type Broadcast,
  cancelBroadcast,
  cancelOwnOrder,
  checkBroadcast,
  completeOrder,
  endBroadcast,
  issueStreamKey,
  placeOrder,
  planBroadcast,
  readBroadcast,
  retireProduct,
  retireSupplier,
  settleBroadcast,
  startBroadcast,
  writeComment,
  writeNote,
} from '@nuanxin/contracts/live';
import { streamStarted } from '@nuanxin/contracts/media';
import { outboxEntry } from '@nuanxin/platform/messaging';
import { eventually } from '@nuanxin/platform/testing';
import type { Platform } from './platform';
import type { NodeName, Thing } from './world';

const HOUR_MS = 3_600_000;
const STOCK = 500;
/** All that the check list wants to be told of a tea. */
const FACTS = {
  producer: '茶叶合作社',
  licence: 'SC11436082700001',
  netContent: '250克',
  shelfLife: '18个月',
  storage: '阴凉干燥处',
  origin: '遂川县汤湖镇',
};

interface At {
  readonly node: NodeName;
  readonly id: Ulid;
  /** The accounts of the node’s streamer and, where it has one, of its mentor. */
  readonly crew: { readonly streamer: Ulid; readonly mentor?: Ulid };
}

/** Suppliers, products, rooms, streamers, broadcasts and orders of one node, made through live's own doors. */
export class ThingsAt {
  private readonly things: Thing[] = [];
  private supplier = '';
  private product = '';
  private streamer = '';
  private mentor: Ulid | undefined;
  /** How many broadcasts its streamer has: one after the other, as nobody is in two at once. */
  private planned = 0;

  constructor(
    private readonly platform: Platform,
    private readonly at: At,
    private readonly official: Caller,
    private readonly buyer: Caller & { accountId: Ulid },
  ) {}

  /** A supplier and a product of each state and a planned broadcast; more broadcasts and orders where they are wanted. */
  async build(wanted: { onAir: boolean; allStates: boolean }): Promise<readonly Thing[]> {
    const { ask } = this.platform;
    this.supplier = await this.addSupplier();
    this.keep('supplier', this.supplier, 'in use');
    const left = await this.addSupplier();
    await ask(retireSupplier, { ...this.about(left), revision: 1 }, this.official);
    this.keep('supplier', left, 'retired');
    this.product = await this.addProduct();
    const { crew } = this.at;
    this.streamer = await this.addStreamer(crew.streamer);
    this.keep('streamer', this.streamer, 'signed');
    if (crew.mentor) {
      this.mentor = await this.addStreamer(crew.mentor);
      this.keep('streamer', this.mentor, 'signed');
    }
    this.keep('room', await this.addRoom(), 'in use');
    this.keep('product', this.product, 'offered');
    this.keep('broadcast', (await this.plan()).id, 'planned');
    if (wanted.allStates) await this.quietOnes();
    if (wanted.onAir) await this.shownOnes();
    await this.outsideSales();
    const retired = await this.addProduct();
    await ask(retireProduct, { ...this.about(retired), revision: 1 }, this.official);
    this.keep('product', retired, 'retired');
    return this.things;
  }

  private async quietOnes(): Promise<void> {
    this.keep('broadcast', (await this.ready()).id, 'ready');
    const { id, revision } = await this.plan();
    await this.platform.ask(cancelBroadcast, { ...this.about(id), revision }, this.official);
    this.keep('broadcast', id, 'cancelled');
  }

  private async shownOnes(): Promise<void> {
    const onAir = await this.onAir();
    this.keep('broadcast', onAir.id, 'on-air');
    await this.orders(onAir.id);
    await this.talk(onAir.id);
    const over = await this.onAir();
    await this.buy(over.id);
    await this.platform.ask(endBroadcast, { ...this.about(over.id), revision: over.revision }, this.official);
    this.keep('broadcast', over.id, 'ended');
    const settle = this.about(over.id);
    const { statements } = await this.platform.ask(settleBroadcast, settle, this.official);
    for (const { id } of statements) this.keep('statement', id, 'draft');
  }

  private async orders(broadcastId: Ulid): Promise<void> {
    const { ask } = this.platform;
    const owner = this.buyer.accountId;
    const placed = await this.buy(broadcastId);
    const completed = await this.buy(broadcastId);
    await ask(completeOrder, { ...this.about(completed.id), revision: completed.revision }, this.official);
    const cancelled = await this.buy(broadcastId);
    await ask(cancelOwnOrder, { ...this.about(cancelled.id), revision: cancelled.revision }, this.buyer);
    const refused = await this.buy(broadcastId);
    const handed = await ask(
      completeOrder,
      { ...this.about(refused.id), revision: refused.revision },
      this.official,
    );
    const asking = { ...this.about(handed.id), revision: handed.revision, reason: '收到时已经破损' };
    await ask(askRefund, asking, this.buyer);
    this.keep('order', (await this.buy(broadcastId, false)).id, 'reserved', owner);
    this.keep('order', handed.id, 'refund-asked', owner);
    this.keep('order', placed.id, 'placed', owner);
    this.keep('order', completed.id, 'completed', owner);
    this.keep('order', cancelled.id, 'cancelled', owner);
  }

  /** What a viewer and a mentor have written. */
  private async talk(broadcastId: Ulid): Promise<void> {
    const { ask } = this.platform;
    const comment = await ask(writeComment, { ...this.about(broadcastId), text: '包邮吗' }, this.buyer);
    this.keep('comment', comment.id, 'visible');
    const note = { ...this.about(broadcastId), text: '慢一点说', tone: 'hint' as const };
    this.keep('coach-note', (await ask(writeNote, note, this.official)).id, 'unread');
  }

  /** A selling platform, and an import whose file never came. */
  private async outsideSales(): Promise<void> {
    const { ask, ids } = this.platform;
    const adding = { requestId: ids.ulid(), organizationId: this.at.id, name: '抖音小店' };
    const platform = await ask(addSellingPlatform, adding, this.official);
    this.keep('selling-platform', platform.id, 'there');
    const begin = { requestId: ids.ulid(), platformId: platform.id, fileName: '订单.csv', bytes: 10 };
    this.keep('sales-import', (await ask(beginSalesImport, begin, this.official)).id, 'uploading');
  }

  private keep(kind: Thing['kind'], id: Ulid, state: string, owner?: Ulid): void {
    const ofCrew = kind === 'broadcast' || kind === 'coach-note' ? { crew: this.at.crew } : {};
    this.things.push({ kind, id, state, at: [this.at.node], ...(owner ? { owner } : {}), ...ofCrew });
  }

  private about(id: Ulid) {
    return { requestId: this.platform.ids.ulid(), id };
  }

  private async addSupplier(): Promise<Ulid> {
    const supplier = {
      requestId: this.platform.ids.ulid(),
      organizationId: this.at.id,
      name: '茶叶合作社',
      kind: 'cooperative' as const,
      township: '汤湖镇',
      households: 86,
    };
    return (await this.platform.ask(addSupplier, supplier, this.official)).id;
  }

  private async addProduct(): Promise<Ulid> {
    const product = {
      requestId: this.platform.ids.ulid(),
      organizationId: this.at.id,
      name: '狗牯脑茶',
      unit: '250克/盒',
      priceFen: 12_800,
      stock: STOCK,
      ruralAid: true,
      supplierId: this.supplier,
      category: 'tea' as const,
      facts: FACTS,
    };
    return (await this.platform.ask(addProduct, product, this.official)).id;
  }

  private async addRoom(): Promise<Ulid> {
    const requestId = this.platform.ids.ulid();
    const room = {
      requestId,
      organizationId: this.at.id,
      name: `直播间 ${requestId}`,
      place: '县融媒体中心',
    };
    return (await this.platform.ask(addRoom, room, this.official)).id;
  }

  private async addStreamer(accountId: Ulid): Promise<Ulid> {
    const streamer = {
      requestId: this.platform.ids.ulid(),
      organizationId: this.at.id,
      accountId,
      stage: 'signed',
      since: '2026-01-01',
    } as const;
    return (await this.platform.ask(addStreamer, streamer, this.official)).id;
  }

  private async plan(): Promise<Broadcast> {
    const { ask, ids, clock } = this.platform;
    const begins = HOUR_MS + this.planned++ * 2 * HOUR_MS;
    const plan = {
      requestId: ids.ulid(),
      organizationId: this.at.id,
      title: '春茶专场',
      roomId: await this.addRoom(),
      startsAt: clock.after(begins).toISOString(),
      endsAt: clock.after(begins + 2 * HOUR_MS).toISOString(),
      goalFen: 1_000_000,
      streamerId: this.streamer,
      ...(this.mentor ? { mentorId: this.mentor } : {}),
      offers: [{ productId: this.product, priceFen: 9_900, quantity: 20, limitPerBuyer: 10 }],
    };
    return ask(planBroadcast, plan, this.official);
  }

  private async ready(): Promise<Broadcast> {
    const { ask } = this.platform;
    const { id, revision } = await this.plan();
    const streamer = { ...this.official, accountId: this.at.crew.streamer } as Caller;
    const issued = await ask(issueStreamKey, { ...this.about(id), revision }, streamer);
    return ask(checkBroadcast, { ...this.about(id), revision: issued.revision }, this.official);
  }

  private async onAir(): Promise<Broadcast> {
    const { ask } = this.platform;
    const { id, revision } = await this.ready();
    await this.sendPicture(id);
    return ask(startBroadcast, { ...this.about(id), revision }, this.official);
  }

  private async sendPicture(broadcastId: Ulid): Promise<void> {
    const { ask, bus, ids, clock } = this.platform;
    const data = { broadcastId, streamId: ids.ulid(), at: clock.instant(), video: 'h264' };
    const call = {
      caller: { kind: 'service', name: 'media' },
      requestId: ids.ulid(),
      locale: 'zh-CN',
      deadline: clock.after(5_000),
    } as const;
    const entry = outboxEntry(streamStarted, { subject: data.streamId, sequence: 1, data }, call, clock, ids);
    await bus.append(`event.${streamStarted.type}`, entry.id, JSON.stringify(entry));
    await eventually(async () => {
      const { picture } = await ask(readBroadcast, { id: broadcastId }, this.official);
      if (picture !== 'arriving') throw new Error(`no picture has arrived at ${broadcastId} yet`);
    });
  }

  private buy(broadcastId: Ulid, placed = true) {
    const { ask, ids } = this.platform;
    const to = { kind: 'pick-up', name: '欧阳小红', phone: '+8613812345678' } as const;
    const order = { requestId: ids.ulid(), broadcastId, productId: this.product, quantity: 1 };
    return ask(placeOrder, placed ? { ...order, delivery: to } : order, this.buyer);
  }
}
