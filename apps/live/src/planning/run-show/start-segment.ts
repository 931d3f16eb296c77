import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type Broadcast, startSegment } from '@nuanxin/contracts/live';
import { pricedBy } from '@nuanxin/live/domain';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastView } from '../browse-broadcasts/broadcast-view';
import { Marks } from '../settle-broadcast/mark';
import { SettleBroadcast } from '../settle-broadcast/settle-broadcast';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { BroadcastStore } from '../../store/broadcast-store';

/**
 * No new edition: parts change every few minutes and disturb nobody who edits.
 *
 * | step | effect | compensation |
 * | --- | --- | --- |
 * | 1 broadcast | part, product on air, prices and, where they change, the mark in one write | none: it has happened |
 * | 2 offer | sells at the new price and limit from one guarded write on; an older revision comes too late | repeated by the sweep |
 */
@Controller()
export class StartSegment {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly settle: SettleBroadcast,
    private readonly marks: Marks,
    private readonly clock: Clock,
    private readonly view: BroadcastView,
  ) {}

  @Answers(startSegment)
  async run(request: RequestOf<typeof startSegment>, call: Call): Promise<Broadcast> {
    const { requestId, id, segmentId } = request;
    const scope = scopeFilter(call, 'broadcast.run');
    const begun = await this.broadcasts.change(id, scope, { requestId, body: request }, (state) => {
      if (state.tentative) throw new DomainError('record.absent');
      if (state.state !== 'on-air' && state.state !== 'interrupted') throw new DomainError('live.move');
      if (segmentId === undefined)
        return { next: { ...state, segment: undefined, showing: undefined }, events: [] };
      return { next: this.begun(state, segmentId), events: [] };
    });
    return this.view.of(await this.settle.run(begun));
  }

  private begun(state: BroadcastRecord, segmentId: string): BroadcastRecord {
    const segment = state.segments.find((each) => each.id === segmentId);
    if (!segment)
      throw new DomainError('request.invalid', { fields: [{ path: 'segmentId', rule: 'absent' }] });
    const offers = pricedBy(state.offers, segment);
    const next = {
      ...state,
      offers,
      showing: segment.productId,
      segment: { id: segmentId, startedAt: this.clock.now() },
    };
    return offers === state.offers
      ? next
      : { ...next, unsettled: this.marks.over(state.unsettled, { ...state, offers: [] }) };
  }
}
