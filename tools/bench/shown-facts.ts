import type { Ulid } from '@nuanxin/contracts/kernel';
import type { AudienceTick, ViewerComment } from '@nuanxin/contracts/live';
import type { Clock, Ids } from '@nuanxin/platform/kernel';

/** Orders that one tick of half a second folds: a brisk broadcast takes twenty a second. */
const ORDERS = 10;
/** A tick shows so many, the newest. */
const SHOWN = 30;

/** The facts of a made-up broadcast, as the ticks of the platform fold them and as a frame each. */
export class ShownFacts {
  readonly broadcastId: Ulid;
  private readonly products: readonly Ulid[];
  private readonly comments: readonly ViewerComment[];

  /** @param talk comments that are new in each tick */
  constructor(
    ids: Ids,
    private readonly clock: Clock,
    private readonly viewers: number,
    private readonly talk: number,
  ) {
    this.broadcastId = ids.ulid();
    this.products = Array.from({ length: ORDERS }, () => ids.ulid());
    this.comments = Array.from({ length: talk > 0 ? SHOWN : 0 }, (_, place) => ({
      id: ids.ulid(),
      author: `观众${1000 + place}`,
      text: '今年的新茶吗，一盒能泡多少次，怎么保存',
      at: clock.instant(),
      ...(place % 2 === 0 ? {} : { productId: this.products[0] }),
    }));
  }

  get perTick(): number {
    return ORDERS + this.talk;
  }

  tick(seq: number): AudienceTick {
    const stock = Object.fromEntries(this.products.map((id) => [id, sold(seq)]));
    const told = { viewers: this.viewers, stock, comments: [...this.comments], showings: [] };
    return { broadcastId: this.broadcastId, seq, at: this.clock.instant(), state: 'on-air', ...told };
  }

  /** What of a tick is new, without what the others of it repeat. */
  each(): object[] {
    const { broadcastId } = this;
    const orders = this.products.map((productId) => ({ broadcastId, productId, ...sold(0) }));
    const talk = this.comments.slice(0, this.talk).map((comment) => ({ broadcastId, ...comment }));
    return [...orders, ...talk];
  }
}

const sold = (pieces: number) => ({ left: 1_000_000 - pieces, sold: pieces, priceFen: 9_900 });
