import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { dayOf, mondayOf, type Readiable, warningsOf } from '@nuanxin/live/domain';
import type { BroadcastRecord } from '../../store/broadcast-record';
import { StreamerStore } from '../../store/streamer-store';
import { ClaimsOfPlans } from './claims-of-plans';
import { WorkOfStreamers } from '../../streamers/read-workload/work-of-streamers';

/** What the check list looks at, for several broadcasts at once: their streamers’ stages and weeks, and what they claim, beside the plans. */
@Injectable()
export class Standings {
  constructor(
    private readonly streamers: StreamerStore,
    private readonly work: WorkOfStreamers,
    private readonly claims: ClaimsOfPlans,
  ) {}

  /** Work and claims are looked up for those that are still to be checked; for others they are of no account. */
  async of(records: readonly BroadcastRecord[]): Promise<(record: BroadcastRecord) => Readiable> {
    const open = records.filter(({ state }) => state === 'planned' || state === 'ready');
    const ids = [...new Set(open.flatMap(({ streamer }) => streamer?.id ?? []))];
    const weeks = open.map(weekOf).sort();
    const [first, last] = [weeks[0], weeks.at(-1)];
    const claimsOf = await this.claims.of(open);
    const streamers = await this.streamers.several(ids);
    const workOf = ids.length > 0 && first ? await this.work.between(ids, first, last) : undefined;
    return (record) => {
      const standing = (id: Ulid) => {
        const streamer = streamers.get(id);
        if (!streamer || !workOf) return { stage: 'signed' as const, warnings: [] };
        return { stage: streamer.stage, warnings: warningsOf(workOf(id, weekOf(record)), streamer) };
      };
      return {
        ...record,
        streamer: record.streamer && standing(record.streamer.id),
        hasMentor: record.mentor !== undefined,
        claims: claimsOf(record),
        hasKey: record.keyDigest !== undefined,
      };
    };
  }
}

function weekOf({ startsAt }: BroadcastRecord) {
  return mondayOf(dayOf(startsAt));
}
