import { Injectable } from '@nestjs/common';
import type { EventEnvelope, Ulid } from '@nuanxin/contracts/kernel';
import { Clock, Ids } from '@nuanxin/platform/kernel';
import {
  aggregate,
  type Aggregates,
  atLeast,
  below,
  Database,
  everything,
  type Fresh,
  isDuplicate,
  type Scope,
} from '@nuanxin/platform/store';
import type { EffectFigures } from '@nuanxin/contracts/live';
import { effectCollection, type EffectRecord, type MeasuredEffect } from './effect-record';

const OWN = everything('who may see the effect has been looked at with its broadcast');

/** Longer than the measuring of one broadcast takes: how long a killed process keeps others from it. */
const HELD_MS = 10 * 60_000;

type Opening = Pick<EffectRecord, '_id' | 'within' | 'organizationId' | 'days'>;

/** Of the figures of a broadcast only what is asked here. */
type Outcome = Pick<EffectFigures, 'verdict' | 'effect'>;

interface Looked {
  readonly due: Date | undefined;
  /** Left out when the sales are those of before. */
  readonly measured?: MeasuredEffect;
  readonly event?: EventEnvelope;
}

/** Effects of broadcasts, and when their sales are looked at next. */
@Injectable()
export class EffectStore {
  private readonly all: Aggregates<EffectRecord>;

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    const view = ({ _id, revision }: EffectRecord) => ({ id: _id, revision });
    this.all = database.aggregates(aggregate<EffectRecord>({ ...effectCollection, view }));
  }

  find(broadcastId: Ulid): Promise<EffectRecord | undefined> {
    return this.all.first({ _id: broadcastId }, OWN);
  }

  /** Has its sales looked at from `due` on, sooner if that was planned; nothing changes while somebody looks at them. */
  async open(fresh: Opening, due: Date): Promise<EffectRecord> {
    const { _id } = fresh;
    if (!(await this.find(_id))) await this.insert({ ...fresh, due });
    return this.changeOwn(_id, (state) => {
      const isSooner = state.due !== undefined && state.due <= due;
      return isSooner || state.holder !== undefined ? state : { ...state, due };
    });
  }

  /** What has been measured within the scope, all products of each broadcast together. */
  async outcomes(scope: Scope): Promise<Outcome[]> {
    const order = { by: '_id', direction: 'descending' } as const;
    const asked = { scope, order, limit: 200, without: ['measured.products', 'measured.total.series'] };
    const outcomes: Outcome[] = [];
    for (let place: { after?: string } | undefined = {}; place;) {
      const { items, next } = await this.all.page({}, { ...asked, ...place });
      outcomes.push(...items.flatMap(({ measured }) => measured?.total ?? []));
      place = next === undefined ? undefined : { after: next };
    }
    return outcomes;
  }

  /** Has all that were measured and are still watched looked at from `due` on, those planned sooner or under way aside. */
  async renew(due: Date): Promise<void> {
    const order = { by: 'due', direction: 'ascending' } as const;
    for (let place: { after?: string } | undefined = {}; place;) {
      const page = { scope: OWN, order, limit: 200, ...place };
      const { items, next } = await this.all.page({ due: atLeast(new Date(due.getTime() + 1)) }, page);
      for (const { _id } of items.filter(isAtRest))
        await this.changeOwn(_id, (state) => (isAtRest(state) ? { ...state, due } : state));
      place = next === undefined ? undefined : { after: next };
    }
  }

  /** Those that nobody looks at although it is time. */
  async due(): Promise<EffectRecord[]> {
    const order = { by: 'due', direction: 'ascending' } as const;
    const { items } = await this.all.page(
      { due: below(this.clock.after(1)) },
      { scope: OWN, order, limit: 50 },
    );
    return items;
  }

  /** Takes one that is due; undefined when somebody else was faster. */
  async claim(broadcastId: Ulid, holder: string): Promise<EffectRecord | undefined> {
    const claimed = await this.changeOwn(broadcastId, (state) =>
      state.due === undefined || state.due > this.clock.now()
        ? state
        : { ...state, holder, due: this.clock.after(HELD_MS) },
    );
    return claimed.holder === holder ? claimed : undefined;
  }

  /** Lets go of one that was claimed, with what was found; nothing when somebody else has taken it over. */
  async looked({ _id, holder }: EffectRecord, { due, measured, event }: Looked): Promise<void> {
    const request = { requestId: this.ids.ulid(), body: {} };
    await this.all.change(_id, OWN, request, (state) => {
      if (state.holder !== holder) return { next: state, events: [] };
      const next = { ...state, due, holder: undefined, ...(measured ? { measured } : {}) };
      return { next, events: event ? [event] : [] };
    });
  }

  private async insert(fresh: Fresh<EffectRecord>): Promise<void> {
    try {
      await this.all.insert(fresh, { requestId: this.ids.ulid(), body: fresh._id, events: [] });
    } catch (error) {
      // Somebody else has just opened it.
      if (!isDuplicate(error)) throw error;
    }
  }

  private changeOwn(id: Ulid, move: (state: EffectRecord) => EffectRecord): Promise<EffectRecord> {
    const request = { requestId: this.ids.ulid(), body: {} };
    return this.all.change(id, OWN, request, (state) => ({ next: move(state), events: [] }));
  }
}

/** What was never measured waits for its day to be over. */
function isAtRest({ measured, holder }: EffectRecord): boolean {
  return measured !== undefined && holder === undefined;
}
