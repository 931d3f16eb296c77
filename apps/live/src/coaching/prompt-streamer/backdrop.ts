import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { dayOf, mondayOf, warningsOf } from '@nuanxin/live/domain';
import { Clock } from '@nuanxin/platform/kernel';
import { everything } from '@nuanxin/platform/store';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { ClaimRuleStore } from '../../store/claim-rule-store';
import { ProductStore } from '../../store/product-store';
import { StreamerStore } from '../../store/streamer-store';
import { WorkOfStreamers } from '../../streamers/read-workload/work-of-streamers';

/** What changes seldom while a broadcast runs. */
export interface Known {
  readonly shelfPrices: ReadonlyMap<Ulid, number | undefined>;
  /** Forbidden words of each part's script, by the part's id. */
  readonly words: ReadonlyMap<Ulid, readonly string[]>;
  /** Hours at night this week, when they are more than the streamer's limit. */
  readonly nightHoursOver: number | undefined;
}

const FRESH_MS = 15_000;
const OWN = everything('prompts compare what a broadcast sells with its products, whoever’s they are');

/** Looks at what stands behind a broadcast at most every 15 seconds: a tick comes twice a second. */
@Injectable()
export class Backdrop {
  private readonly known = new Map<Ulid, { readonly until: Date; readonly found: Promise<Known> }>();

  constructor(
    private readonly products: ProductStore,
    private readonly rules: ClaimRuleStore,
    private readonly streamers: StreamerStore,
    private readonly work: WorkOfStreamers,
    private readonly clock: Clock,
  ) {}

  of(record: BroadcastRecord): Promise<Known> {
    const now = this.clock.now();
    const known = this.known.get(record._id);
    if (known && known.until > now) return known.found;
    for (const [id, { until }] of this.known) if (until <= now) this.known.delete(id);
    const found = this.look(record);
    this.known.set(record._id, { until: this.clock.after(FRESH_MS), found });
    found.catch(() => this.known.delete(record._id));
    return found;
  }

  private async look(record: BroadcastRecord): Promise<Known> {
    const ids = record.offers.map(({ productId }) => productId);
    const [products, check, nightHoursOver] = await Promise.all([
      this.products.several(ids, OWN),
      this.rules.check(),
      this.nightHours(record),
    ]);
    const words = record.segments.map(({ id, script, productId }) => {
      const category = productId === undefined ? undefined : products.get(productId)?.category;
      // Facts that are missing are no words; the check list tells them before.
      const found = check({ texts: [{ field: 'script', text: script }], category }).flatMap(
        ({ severity, word }) => (severity === 'forbidden' && word !== undefined ? [word] : []),
      );
      return [id, found] as const;
    });
    return {
      shelfPrices: new Map([...products].map(([id, { shelfPriceFen }]) => [id, shelfPriceFen])),
      words: new Map(words),
      nightHoursOver,
    };
  }

  private async nightHours({ streamer, startsAt }: BroadcastRecord): Promise<number | undefined> {
    const state = streamer && (await this.streamers.several([streamer.id])).get(streamer.id);
    if (!state) return undefined;
    const monday = mondayOf(dayOf(startsAt));
    const week = (await this.work.between([state._id], monday))(state._id, monday);
    return warningsOf(week, state).includes('night-hours') ? week.nightHours : undefined;
  }
}
