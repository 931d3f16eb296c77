import { Injectable } from '@nestjs/common';
import type { AudienceTick, StudioTick } from '@nuanxin/contracts/live';
import { salesTotals, showingChanges } from '@nuanxin/live/domain';
import { Prompting } from '../../coaching/prompt-streamer/prompting';
import { questionView, Talk } from '../../comments/browse-comments/talk';
import { OrderView } from '../../selling/browse-orders/order-view';
import { offerView, segmentView } from '../../planning/browse-broadcasts/broadcast-view';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { ReadSales } from './read-sales';
import { Viewers } from './viewers';

/** What a tick shows, before it gets its number and its moment. */
export type Painted = Omit<StudioTick, 'seq' | 'at'>;

const VIEWERS_COMMENTS = 30;
const SHOWINGS = 5;

/** The picture of one broadcast at this moment, from the documents that the lists show too. */
@Injectable()
export class PaintTick {
  constructor(
    private readonly sales: ReadSales,
    private readonly talk: Talk,
    private readonly prompting: Prompting,
    private readonly orderView: OrderView,
    private readonly viewers: Viewers,
  ) {}

  async run(record: BroadcastRecord): Promise<Painted> {
    const { _id: broadcastId, state, showing, segment, goalFen, picture } = record;
    const [{ offers, orders }, { comments, questions }] = await Promise.all([
      this.sales.of(broadcastId),
      this.talk.of(record),
    ]);
    const stock = record.offers.map((planned) => {
      const { productId, left, sold, priceFen } = offerView(planned, offers);
      return [productId, { left, sold, priceFen }] as const;
    });
    return {
      broadcastId,
      state,
      ...(showing === undefined ? {} : { showing }),
      viewers: this.viewers.of(broadcastId),
      stock: Object.fromEntries(stock),
      showings: showingChanges(record.showings ?? [], SHOWINGS).map(({ productId, at }) => ({
        ...(productId === undefined ? {} : { productId }),
        at: at.toISOString(),
      })),
      picture: picture?.arriving ? 'arriving' : 'none',
      goalFen,
      ...(segment ? { segment: segmentView(segment) } : {}),
      totals: salesTotals(offers),
      orders: orders.map((order) => this.orderView.ticker(order)),
      comments,
      questions: questions.map(questionView),
      prompts: await this.prompting.of(record, { offers, orders, questions }),
    };
  }
}

/** The part of a studio tick that everybody may see. */
export function forAudience(tick: StudioTick): AudienceTick {
  const { broadcastId, seq, at, state, showing, viewers, stock, showings } = tick;
  const comments = tick.comments
    .filter((comment) => comment.state === 'visible')
    .slice(-VIEWERS_COMMENTS)
    .map(({ id, author, text, at: writtenAt, productId }) => ({
      id,
      author,
      text,
      at: writtenAt,
      ...(productId === undefined ? {} : { productId }),
    }));
  const shown = showing === undefined ? {} : { showing };
  return { broadcastId, seq, at, state, viewers, stock, comments, showings, ...shown };
}
