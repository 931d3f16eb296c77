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

/** How long a process that was killed keeps others from what it had claimed. */
export const HELD_MS = 10_000;

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

  /** Has its sales looked at from `due` on, sooner if that was planned; once more if somebody looks at them now. */
  async open(fresh: Opening, due: Date): Promise<EffectRecord> {
    const { _id } = fresh;
    if (!(await this.find(_id))) await this.insert({ ...fresh, due });
    return this.changeOwn(_id, (state) => from(state, due));
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

  /** Has all that were measured, or are just now, and are still watched looked at from `due` on, sooner if that was planned. */
  async renew(due: Date): Promise<void> {
    const order = { by: 'due', direction: 'ascending' } as const;
    for (let place: { after?: string } | undefined = {}; place;) {
      const page = { scope: OWN, order, limit: 200, ...place };
      const { items, next } = await this.all.page({ due: atLeast(this.clock.now()) }, page);
      for (const { _id } of items.filter((item) => follows(item, due)))
        await this.changeOwn(_id, (state) => (follows(state, due) ? from(state, due) : state));
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

  /** Takes one that is due, for as long as it is kept; undefined when somebody else was faster. */
  async claim(broadcastId: Ulid, holder: string): Promise<EffectRecord | undefined> {
    const claimed = await this.changeOwn(broadcastId, (state) =>
      state.due === undefined || state.due > this.clock.now()
        ? state
        : { ...state, holder, due: this.clock.after(HELD_MS), again: undefined },
    );
    return claimed.holder === holder ? claimed : undefined;
  }

  /** Says that the holder still works on it. */
  async keep({ _id, holder }: EffectRecord): Promise<void> {
    const due = this.clock.after(HELD_MS);
    await this.changeOwn(_id, (state) => (state.holder === holder ? { ...state, due } : state));
  }

  /** Lets go of one that was claimed, with what was found; nothing when somebody else has taken it over. */
  async looked({ _id, holder }: EffectRecord, { due, measured, event }: Looked): Promise<void> {
    const request = { requestId: this.ids.ulid(), body: {} };
    await this.all.change(_id, OWN, request, (state) => {
      if (state.holder !== holder) return { next: state, events: [] };
      const free = { ...state, due, holder: undefined, again: undefined, ...(measured ? { measured } : {}) };
      const next = state.again ? from(free, state.again) : free;
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

/** With its sales looked at from `due` on, or from earlier; after the look that is under way, if one is. */
function from(state: EffectRecord, due: Date): EffectRecord {
  const field = state.holder === undefined ? 'due' : 'again';
  const planned = state[field];
  return planned !== undefined && planned <= due ? state : { ...state, [field]: due };
}

/** Whether new sales change anything; what was never measured waits for its day to be over. */
function follows(state: EffectRecord, due: Date): boolean {
  return (state.measured !== undefined || state.holder !== undefined) && from(state, due) !== state;
}
