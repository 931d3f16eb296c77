import { Injectable } from '@nestjs/common';
import type { Prompt } from '@nuanxin/contracts/live';
import { promptsOf, type Questions, showingChanges, type Stage } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { offerView } from '../../planning/browse-broadcasts/broadcast-view';
import type { BroadcastRecord } from '../../store/broadcast-record';
import type { OfferSummary } from '../../store/offer-store';
import type { OrderRecord } from '../../store/order-record';
import { Backdrop, type Known } from './backdrop';

/** What a tick has read already. */
export interface Seen {
  readonly offers: readonly OfferSummary[];
  /** Newest first. */
  readonly orders: readonly OrderRecord[];
  readonly questions: readonly Questions[];
}

/** What the streamer should know at this moment. */
@Injectable()
export class Prompting {
  constructor(
    private readonly backdrop: Backdrop,
    private readonly clock: Clock,
  ) {}

  async of(record: BroadcastRecord, seen: Seen): Promise<Prompt[]> {
    return promptsOf(stageOf(record, seen, await this.backdrop.of(record)), this.clock.now());
  }
}

function stageOf(record: BroadcastRecord, { offers, orders, questions }: Seen, known: Known): Stage {
  return {
    state: record.state,
    hasPicture: record.picture?.arriving ?? false,
    offers: record.offers.map((planned) => ({
      ...offerView(planned, offers),
      shelfPriceFen: known.shelfPrices.get(planned.productId),
    })),
    showing: showingOf(record, orders),
    segment: segmentOf(record, known),
    nightHoursOver: known.nightHoursOver,
    questions,
  };
}

function showingOf({ showing, showings }: BroadcastRecord, orders: readonly OrderRecord[]): Stage['showing'] {
  const last = showingChanges(showings ?? [], 1)[0];
  if (showing === undefined || last?.productId !== showing) return undefined;
  const sold = orders.find(({ productId }) => productId === showing);
  return { productId: showing, since: last.at, soldAt: sold?.placedAt };
}

function segmentOf({ segment, segments }: BroadcastRecord, { words }: Known): Stage['segment'] {
  const part = segments.find(({ id }) => id === segment?.id);
  return segment && part && { ...segment, minutes: part.minutes, words: words.get(part.id) ?? [] };
}
