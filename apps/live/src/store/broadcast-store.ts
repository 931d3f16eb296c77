import { Injectable } from '@nestjs/common';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import type { BroadcastState } from '@nuanxin/contracts/live';
import { isRunning, searchGrams, showingsAfter, wantedGrams } from '@nuanxin/live/domain';
import { Clock, Ids } from '@nuanxin/platform/kernel';
import {
  aggregate,
  type Aggregates,
  among,
  atLeast,
  below,
  between,
  type ChangeRequest,
  Database,
  everything,
  type Filter,
  type Fresh,
  type InsertRequest,
  type Moved,
  type Page,
  type PageRequest,
  type Scope,
} from '@nuanxin/platform/store';
import { trusted } from 'mongoose';
import { broadcastCollection, type BroadcastRecord, type PlannedRoom } from './broadcast-record';
import { type NamedOrganization, renameOrganization } from './rename-organization';

const SHOWN: readonly BroadcastState[] = ['on-air', 'interrupted'];
const NEWEST_SLOT_FIRST = { by: 'startsAt', direction: 'descending' } as const;
const SOONEST_FIRST = { by: 'startsAt', direction: 'ascending' } as const;
const OWN = everything('the service looks after the broadcasts of everybody');
const PUBLIC = everything('whoever watches sees what is on air');

/** Read at a time, and at all: more than a county broadcasts in ten years. */
const [PAGE, MOST] = [200, 20_000];

export interface Period {
  readonly from: Date;
  readonly to: Date;
}

export interface BroadcastFilter {
  readonly state?: BroadcastState | undefined;
  readonly search?: string | undefined;
}

type Derived = 'grams' | 'running' | 'crew' | 'showings' | 'replayed';

/** Broadcasts. Those whose plan is still tentative are found by `find` and by their own changes only. */
@Injectable()
export class BroadcastStore {
  private readonly all: Aggregates<BroadcastRecord>;

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    // Stale editions are noticed by `EditBroadcast`, which shows the whole view; nobody names a store's revision.
    const view = ({ _id, state, edition }: BroadcastRecord) => ({ id: _id, state, revision: edition });
    this.all = database.aggregates(aggregate<BroadcastRecord>({ ...broadcastCollection, view }));
  }

  insert(fresh: Omit<Fresh<BroadcastRecord>, Derived>, request: InsertRequest): Promise<BroadcastRecord> {
    return this.all.insert({ ...fresh, ...derived(fresh) }, request);
  }

  /** @throws DomainError `record.absent` */
  async read(id: Ulid, scope: Scope): Promise<BroadcastRecord> {
    const found = await this.all.read(id, scope);
    if (found.tentative) throw new DomainError('record.absent');
    return found;
  }

  /** For the service itself. @throws DomainError `record.absent` */
  find(id: Ulid): Promise<BroadcastRecord> {
    return this.all.read(id, OWN);
  }

  page(
    { state, search }: BroadcastFilter,
    request: Omit<PageRequest, 'order'>,
  ): Promise<Page<BroadcastRecord>> {
    const grams = search === undefined ? [] : wantedGrams(search);
    const filter = {
      tentative: false,
      ...(state === undefined ? {} : { state }),
      ...(grams.length === 0 ? {} : { grams: trusted({ $all: grams }) }),
    };
    return this.all.page(filter, { ...request, order: NEWEST_SLOT_FIRST });
  }

  /** `move` may throw; what it returns is kept in one write with its events. */
  change(
    id: Ulid,
    scope: Scope,
    request: Omit<ChangeRequest, 'revision'>,
    move: (state: BroadcastRecord) => Moved<BroadcastRecord> | Promise<Moved<BroadcastRecord>>,
  ): Promise<BroadcastRecord> {
    return this.all.change(id, scope, request, async (state) => {
      const { next, events } = await move(state);
      if (next === state) return { next, events };
      const showings = showingsAfter(state, next, this.clock.now());
      return { next: { ...next, ...derived(next), showings }, events };
    });
  }

  /** Without a person's reach; without a request, safe to repeat only if `move` is. */
  changeOwn(
    id: Ulid,
    move: (state: BroadcastRecord) => Moved<BroadcastRecord>,
    request: Omit<ChangeRequest, 'revision'> = { requestId: this.ids.ulid(), body: {} },
  ): Promise<BroadcastRecord> {
    return this.change(id, OWN, request, move);
  }

  renameOrganization(organization: NamedOrganization, eventId: Ulid): Promise<void> {
    return renameOrganization(this.all, organization, eventId);
  }

  /** On air first, then what is ready and not over at `now`, the soonest first. */
  async shown(now: Date): Promise<BroadcastRecord[]> {
    const request = { scope: PUBLIC, order: SOONEST_FIRST, limit: 50 };
    const [onAir, coming] = await Promise.all([
      this.all.page({ state: among(SHOWN) }, request),
      this.all.page({ state: 'ready', endsAt: atLeast(now) }, request),
    ]);
    return [...onAir.items, ...coming.items];
  }

  /** Those that the public may watch again, the newest first. */
  replays(request: Pick<PageRequest, 'after' | 'limit'>): Promise<Page<BroadcastRecord>> {
    const order = { by: 'wentOnAirAt', direction: 'descending' } as const;
    return this.all.page({ replayed: true }, { scope: PUBLIC, order, ...request });
  }

  async running(): Promise<BroadcastRecord[]> {
    const { items } = await this.all.page(
      { running: true },
      { scope: OWN, order: SOONEST_FIRST, limit: 200 },
    );
    return items;
  }

  /** All that went on air within the span, whatever became of them since. */
  async airedBetween(from: Date, until: Date): Promise<BroadcastRecord[]> {
    const filter = { wentOnAirAt: between(from, until) };
    const order = { by: 'wentOnAirAt', direction: 'ascending' } as const;
    const found: BroadcastRecord[] = [];
    for (let place: { after?: string } | undefined = {}; place;) {
      const { items, next } = await this.all.page(filter, { scope: OWN, order, limit: 200, ...place });
      found.push(...items);
      place = next === undefined ? undefined : { after: next };
    }
    return found;
  }

  byKeyDigest(keyDigest: string): Promise<BroadcastRecord | undefined> {
    return this.all.first({ keyDigest }, OWN);
  }

  /** Those that begin within the period and stand, the soonest first; for a calendar. */
  begin(
    period: Period,
    scope: Scope,
    about: { roomId?: Ulid; crew?: Ulid } = {},
  ): Promise<BroadcastRecord[]> {
    const { roomId, crew } = about;
    const filter = {
      tentative: false,
      startsAt: between(period.from, period.to),
      ...(roomId === undefined ? {} : { 'room.id': roomId }),
      ...(crew === undefined ? {} : { crew }),
    };
    return this.whole(filter, scope);
  }

  /** What is in a room in a period, whoever planned it. */
  inRoom(roomId: Ulid, period: Period): Promise<BroadcastRecord[]> {
    return this.begin(period, OWN, { roomId });
  }

  /** What these streamers do in a period, whoever planned it. */
  ofCrew(ids: readonly Ulid[], period: Period): Promise<BroadcastRecord[]> {
    if (ids.length === 0) return Promise.resolve([]);
    const filter = { tentative: false, crew: among(ids), startsAt: between(period.from, period.to) };
    return this.whole(filter, OWN);
  }

  /** How many broadcasts of a streamer are in one of the states. */
  countOfCrew(id: Ulid, states: readonly BroadcastState[]): Promise<number> {
    return this.all.count({ tentative: false, crew: id, state: among(states) }, OWN);
  }

  /** Tells the broadcasts of a room its new name and place; `eventId` is of the event that told it. */
  async followRoom(room: PlannedRoom, eventId: Ulid): Promise<void> {
    const outdated = (await this.whole({ 'room.id': room.id }, OWN)).filter(
      ({ room: { name, place } }) => name !== room.name || place !== room.place,
    );
    const request = { requestId: eventId, body: room };
    for (const { _id } of outdated)
      await this.changeOwn(_id, (state) => ({ next: { ...state, room }, events: [] }), request);
  }

  private async whole(filter: Filter, scope: Scope): Promise<BroadcastRecord[]> {
    const found: BroadcastRecord[] = [];
    for (let place: { after?: string } | undefined = {}; place && found.length < MOST;) {
      const page = { scope, order: SOONEST_FIRST, limit: PAGE, ...place };
      const { items, next } = await this.all.page(filter, page);
      found.push(...items);
      place = next === undefined ? undefined : { after: next };
    }
    return found;
  }

  /** Those planned to end before `moment` whose comments and notes are not deleted yet; some of them, the oldest first. */
  async rememberedSince(moment: Date): Promise<BroadcastRecord[]> {
    const order = { by: 'endsAt', direction: 'ascending' } as const;
    const filter = { 'forgotten.at': null, endsAt: below(moment) };
    return (await this.all.page(filter, { scope: OWN, order, limit: 50 })).items;
  }

  /** Half-done changes that began before `moment`. */
  async unsettledBefore(moment: Date): Promise<BroadcastRecord[]> {
    const order = { by: '_id', direction: 'ascending' } as const;
    const filter = { 'unsettled.since': below(moment) };
    return (await this.all.page(filter, { scope: OWN, order, limit: 50 })).items;
  }
}

type Deriving = Pick<
  BroadcastRecord,
  'title' | 'room' | 'state' | 'picture' | 'streamer' | 'mentor' | 'juniors' | 'recording'
>;

function derived(state: Deriving) {
  const crew = [state.streamer, state.mentor, ...state.juniors];
  return {
    grams: searchGrams(`${state.title} ${state.room.name}`),
    crew: crew.flatMap((member) => (member ? [member.id] : [])),
    replayed: state.recording && !state.recording.hidden ? (true as const) : undefined,
    running: isRunning(state.state, state.picture) ? (true as const) : undefined,
  };
}
