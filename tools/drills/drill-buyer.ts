import { setTimeout as pause } from 'node:timers/promises';
import { requestCode } from '@nuanxin/contracts/identity';
import { type Broadcast, cancelOwnOrder, type OwnOrder, placeOrder } from '@nuanxin/contracts/live';
import type { Ids } from '@nuanxin/platform/kernel';
import { Api, Refused } from '../demo/api';
import type { PortalCodes } from '../demo/portal-codes';
import { insist, type Reasons } from './insist';

/** One in so many orders is taken back. */
const REGRET = 3;

/** What buyers were told; the last word about each order. */
export interface Told {
  readonly orders: Map<string, OwnOrder>;
  /** Refusals that were answers: none is due in a drill that sells more than is bought. */
  readonly refusals: string[];
  readonly askedAgain: Reasons;
}

/** Somebody who buys one order after the other, takes some of them back, and remembers what was acknowledged. */
export class DrillBuyer {
  private readonly session: Api;

  constructor(
    url: string,
    private readonly number: number,
    private readonly ids: Ids,
    private readonly told: Told,
  ) {
    this.session = new Api(url);
  }

  async signIn(codes: PortalCodes): Promise<void> {
    const phone = `+861990000${1000 + this.number}`;
    await this.session.ask(requestCode, { requestId: this.ids.ulid(), phone });
    await this.session.signInByPhone(phone, await codes.sentTo(phone));
  }

  /** Buys until `isOver`, with a pause after each order; returns when the last order is answered. */
  async buyUntil(isOver: () => boolean, broadcast: Broadcast, pauseMs: number): Promise<void> {
    while (!isOver()) {
      try {
        await this.buyOne(broadcast);
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.told.refusals.push(error.message);
      }
      await pause(pauseMs);
    }
  }

  private async buyOne({ id: broadcastId, offers }: Broadcast): Promise<void> {
    const { askedAgain, orders } = this.told;
    const place = {
      requestId: this.ids.ulid(),
      broadcastId,
      productId: offers[this.below(offers.length)]?.productId ?? '',
      quantity: 1 + this.below(2),
      delivery: { kind: 'pick-up' as const, name: '刘小红', phone: '+8619900001234' },
    };
    const order = await insist(askedAgain, () => this.session.ask(placeOrder, place));
    orders.set(order.id, order);
    if (this.below(REGRET) > 0) return;
    const cancel = { requestId: this.ids.ulid(), id: order.id, revision: order.revision };
    const cancelled = await insist(askedAgain, () => this.session.ask(cancelOwnOrder, cancel));
    orders.set(order.id, cancelled);
  }

  private below(bound: number): number {
    return Number(this.ids.digits(6)) % bound;
  }
}
