import { createHmac } from 'node:crypto';
import type { Ulid } from '@nuanxin/contracts/kernel';
import {
  addSellingPlatform,
  issueWebhookSecret,
  listBroadcasts,
  listSellingPlatforms,
  type Product,
  receiveSales,
  recordBroadcast,
  recordDailySales,
  type SellingPlatform,
} from '@nuanxin/contracts/live';
import type { Clock, Ids } from '@nuanxin/platform/kernel';
import type { Api } from './api';
import { type PastBroadcast, pastBroadcasts, shelfDays } from './demo-history';
import type { DemoCrew } from './seed-crew';
import type { DemoCounty } from './seed-identity';

const PLATFORM = '抖音小店（演示）';
const LINES_AT_ONCE = 500;
const DAYS_AT_ONCE = 400;
const GOAL_FEN = 30_000_000;
const CREW = ['daoshi', 'zhubo1', 'zhubo3'];

/** Gives the county its two years: what sold each day, the broadcasts, and their orders as the selling platform told them. Repeatable. */
export class SeedHistory {
  constructor(
    /** Signed in as the county official. */
    private readonly official: Api,
    private readonly ids: Ids,
    private readonly clock: Clock,
  ) {}

  /** The ids of the past broadcasts, the oldest first. */
  async run(demo: DemoCounty, crew: DemoCrew, products: readonly Product[]): Promise<Ulid[]> {
    const today = this.clock.now().getTime();
    const past = pastBroadcasts(today);
    const recorded = await this.broadcasts(past, demo, crew, products);
    const platform = await this.platform(demo, products);
    if (platform) await this.deliver(platform, past, products);
    for (const { id, name } of products) await this.shelf(id, name, today);
    return recorded;
  }

  private async broadcasts(
    past: readonly PastBroadcast[],
    { county }: DemoCounty,
    { rooms, streamers }: DemoCrew,
    products: readonly Product[],
  ): Promise<Ulid[]> {
    const { items } = await this.official.ask(listBroadcasts, { state: 'ended', limit: 200 });
    const recorded: Ulid[] = [];
    for (const [nth, { title, startsAt, endsAt, products: names }] of past.entries()) {
      const known = items.find((each) => each.title === title);
      const offered = products.filter(({ name }) => names.includes(name));
      const streamer = streamers.get(CREW[nth % CREW.length] ?? '');
      const { id } =
        known ??
        (await this.official.ask(recordBroadcast, {
          requestId: this.ids.ulid(),
          organizationId: county,
          title,
          startsAt,
          endsAt,
          roomId: rooms[nth % rooms.length]?.id ?? '',
          goalFen: GOAL_FEN,
          costFen: 180_000,
          ...(streamer ? { streamerId: streamer.id } : {}),
          offers: offered.map(({ id: productId, priceFen, name }) => ({
            productId,
            priceFen: Math.round(priceFen * 0.9),
            quantity: piecesOf(past[nth], name),
            limitPerBuyer: 999,
          })),
          segments: offered.map(({ id: productId, name, description: script }) => {
            return { id: this.ids.ulid(), title: name, productId, minutes: 35, script };
          }),
        }));
      recorded.push(id);
    }
    return recorded;
  }

  /** Undefined when it is there already, with all that it has told. */
  private async platform(
    { county }: DemoCounty,
    products: readonly Product[],
  ): Promise<SellingPlatform | undefined> {
    const { items } = await this.official.ask(listSellingPlatforms, { limit: 200 });
    if (items.some(({ name }) => name === PLATFORM)) return undefined;
    return this.official.ask(addSellingPlatform, {
      requestId: this.ids.ulid(),
      organizationId: county,
      name: PLATFORM,
      commissionBasisPoints: 500,
      codes: products.map(({ id }, place) => ({ code: codeOf(place), productId: id })),
    });
  }

  /** Signed, as a platform would. */
  private async deliver(
    { id, revision }: SellingPlatform,
    past: readonly PastBroadcast[],
    products: readonly Product[],
  ): Promise<void> {
    const asked = { requestId: this.ids.ulid(), id, revision };
    const { keyId, secret } = await this.official.ask(issueWebhookSecret, asked);
    const lines = past
      .flatMap(({ orders }) => orders)
      .map(({ orderNo, product, quantity, amountFen, at, refund }) => ({
        orderNo,
        lineNo: '1',
        code: codeOf(products.findIndex(({ name }) => name === product)),
        quantity,
        amountFen,
        at,
        refunds: refund ? [{ no: `TK${orderNo}`, ...refund }] : [],
      }));
    for (let from = 0; from < lines.length; from += LINES_AT_ONCE) {
      const body = JSON.stringify({ lines: lines.slice(from, from + LINES_AT_ONCE) });
      const timestamp = String(Math.floor(this.clock.now().getTime() / 1_000));
      const signature = createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex');
      await this.official.deliver(receiveSales, { keyId, timestamp, signature, body });
    }
  }

  private async shelf(productId: Ulid, name: string, today: number): Promise<void> {
    const days = shelfDays(name, today);
    for (let from = 0; from < days.length; from += DAYS_AT_ONCE)
      await this.official.ask(recordDailySales, {
        requestId: this.ids.ulid(),
        productId,
        days: days.slice(from, from + DAYS_AT_ONCE),
      });
  }
}

const codeOf = (place: number) => `P${String(place + 1).padStart(3, '0')}`;

function piecesOf(past: PastBroadcast | undefined, product: string): number {
  const sold = past?.orders.filter((order) => order.product === product) ?? [];
  return sold.reduce((sum, { quantity }) => sum + quantity, 0);
}
