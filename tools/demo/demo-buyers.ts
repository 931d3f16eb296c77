import { setTimeout as pause } from 'node:timers/promises';
import { requestCode } from '@nuanxin/contracts/identity';
import type { AskOf } from '@nuanxin/contracts/kernel';
import {
  type Broadcast,
  cancelOwnOrder,
  type OwnOrder,
  placeOrder,
  writeComment,
} from '@nuanxin/contracts/live';
import type { Ids } from '@nuanxin/platform/kernel';
import { Api, Refused } from './api';
import type { PortalCodes } from './portal-codes';

const NAMES = [
  '刘小红',
  '王大勇',
  '欧阳明',
  '陈玉兰',
  '黄志强',
  '周桂英',
  '吴海波',
  '郑秋菊',
  '孙立',
  '何美凤',
];
const COMMENTS = [
  '支持家乡好货',
  '多少钱一份',
  '包邮吗',
  '这个怎么卖',
  '运费谁出？',
  '能放多久',
  '已下单',
  '什么时候发货',
  '主播辛苦了',
  '加微信便宜卖',
];
const RETRIES = 20;
const AGAIN_AFTER_MS = 1_000;
/** One in so many orders is taken back. */
const REGRET = 8;
const TOO_SOON_SECONDS = 60;

/** People who buy: each signs in by phone, and all that is acknowledged to them is remembered. */
export class DemoBuyers {
  readonly acknowledged = new Map<string, OwnOrder>();
  readonly refused = new Map<string, number>();
  private readonly sessions: Api[] = [];

  constructor(
    private readonly url: string,
    private readonly codes: PortalCodes,
    private readonly ids: Ids,
  ) {}

  get count(): number {
    return this.sessions.length;
  }

  /** A number of the demo, whose last two digits tell its codes from those of others in the log. */
  async join(number: number): Promise<void> {
    const phone = `+861990000${String(1000 + number)}`;
    const session = new Api(this.url);
    await this.requestCode(session, phone);
    await session.signInByPhone(phone, await this.codes.sentTo(phone));
    this.sessions.push(session);
  }

  /** Somebody buys one to three pieces of something, and now and then takes it back. */
  async buyOne({ id: broadcastId, offers }: Broadcast): Promise<void> {
    const [session, offer, name] = [this.any(this.sessions), this.any(offers), this.any(NAMES)];
    const request = {
      requestId: this.ids.ulid(),
      broadcastId,
      productId: offer.productId,
      quantity: 1 + this.below(3),
      delivery: { kind: 'pick-up' as const, name, phone: '+8619900001234' },
    };
    const order = await this.insist(() => session.ask(placeOrder, request));
    if (!order) return;
    this.acknowledged.set(order.id, order);
    if (this.below(REGRET) > 0) return;
    const cancel: AskOf<typeof cancelOwnOrder> = {
      requestId: this.ids.ulid(),
      id: order.id,
      revision: order.revision,
    };
    const cancelled = await this.insist(() => session.ask(cancelOwnOrder, cancel));
    if (cancelled) this.acknowledged.set(order.id, cancelled);
  }

  /** Somebody says something, or asks; who has just spoken is refused, which is no matter. */
  async sayOne({ id }: Broadcast): Promise<void> {
    const request = { requestId: this.ids.ulid(), id, text: this.any(COMMENTS) };
    await this.insist(() => this.any(this.sessions).ask(writeComment, request));
  }

  /** Asks again under the same id while the platform is not to be reached; undefined when it refuses. */
  private async insist<T>(ask: () => Promise<T>): Promise<T | undefined> {
    for (let attempt = 0; attempt < RETRIES; attempt++) {
      try {
        return await ask();
      } catch (error) {
        const code = error instanceof Refused ? error.code : 'unreachable';
        this.refused.set(code, (this.refused.get(code) ?? 0) + 1);
        if (code.startsWith('live.') || code.startsWith('record.')) return undefined;
        await pause(AGAIN_AFTER_MS);
      }
    }
    throw new Error('the platform was not to be reached any more');
  }

  private async requestCode(session: Api, phone: string): Promise<void> {
    try {
      await session.ask(requestCode, { requestId: this.ids.ulid(), phone });
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'identity.code-too-soon') throw error;
      await pause((error.retryAfterSeconds ?? TOO_SOON_SECONDS) * 1_000);
      await session.ask(requestCode, { requestId: this.ids.ulid(), phone });
    }
  }

  private below(bound: number): number {
    return Number(this.ids.digits(6)) % bound;
  }

  private any<T>(among: readonly T[]): T {
    const found = among[this.below(among.length)];
    if (found === undefined) throw new Error('there is nothing to choose from');
    return found;
  }
}
