import { Injectable } from '@nestjs/common';
import type { Day, Ulid } from '@nuanxin/contracts/kernel';
import type { Streamer, StreamerStage } from '@nuanxin/contracts/live';
import { type JuniorPlace, searchGrams, wantedGrams } from '@nuanxin/live/domain';
import {
  aggregate,
  type Aggregates,
  type AggregateWithin,
  among,
  type ChangeRequest,
  Database,
  everything,
  type Fresh,
  type InsertRequest,
  type Moved,
  type Page,
  type PageRequest,
  type Scope,
} from '@nuanxin/platform/store';
import { trusted } from 'mongoose';
import { byOrganization, type NamedOrganization, renameOrganization } from './rename-organization';

export interface StreamerState extends AggregateWithin {
  readonly organization: { readonly id: Ulid; readonly name: string };
  readonly accountId: Ulid;
  readonly name: string;
  readonly grams: readonly string[];
  readonly stage: StreamerStage;
  readonly mentor?: { readonly id: Ulid; readonly name: string } | undefined;
  /** Whom this one may look after; each junior’s own `mentor` says whether it came about. */
  readonly places: readonly JuniorPlace[];
  readonly trainings: Streamer['trainings'];
  readonly weeklyHoursLimit: number;
  readonly nightHoursLimit: number;
  readonly since: Day;
}

const named = { _id: false, id: String, name: String };

const streamers = aggregate<StreamerState>({
  name: 'streamers',
  schema: {
    within: { type: [String], required: true },
    organization: { id: String, name: String },
    accountId: { type: String, required: true },
    name: { type: String, required: true },
    grams: { type: [String], required: true },
    stage: { type: String, required: true },
    mentor: { type: named },
    places: { type: [{ _id: false, id: String, at: Date }], required: true },
    trainings: {
      type: [{ _id: false, id: String, at: String, topic: String, hours: Number }],
      required: true,
    },
    weeklyHoursLimit: { type: Number, required: true },
    nightHoursLimit: { type: Number, required: true },
    since: { type: String, required: true },
  },
  indexes: [
    { fields: { within: 1, _id: -1 }, screen: 'streamers: list' },
    { fields: { grams: 1, _id: -1 }, screen: 'streamers: search' },
    { fields: { 'mentor.id': 1 }, sparse: true, screen: 'streamers: how many a mentor looks after' },
    {
      fields: { accountId: 1 },
      unique: true,
      taken: 'live.streamer-exists',
      screen: 'calendar feed: whose broadcasts',
    },
    byOrganization,
  ],
  view: ({ _id, name, stage, revision }) => ({ id: _id, name, stage, revision }),
});

const NEWEST_FIRST = { by: '_id', direction: 'descending' } as const;
const OWN = everything('the service looks after its streamers, whoever planned with them');

export interface StreamerFilter {
  readonly stage?: StreamerStage | undefined;
  readonly search?: string | undefined;
}

/** Streamers and mentors: who they are, what they have learnt, how much they may work. */
@Injectable()
export class StreamerStore {
  private readonly all: Aggregates<StreamerState>;

  constructor(database: Database) {
    this.all = database.aggregates(streamers);
  }

  insert(fresh: Omit<Fresh<StreamerState>, 'grams'>, request: InsertRequest): Promise<StreamerState> {
    return this.all.insert({ ...fresh, grams: searchGrams(fresh.name) }, request);
  }

  /** @throws DomainError `record.absent` */
  read(id: Ulid, scope: Scope): Promise<StreamerState> {
    return this.all.read(id, scope);
  }

  /** Those of the ids that there are, within a reach or for the service itself. */
  async several(ids: readonly Ulid[], scope: Scope = OWN): Promise<Map<Ulid, StreamerState>> {
    if (ids.length === 0) return new Map();
    const { items } = await this.all.page(
      { _id: among([...new Set(ids)]) },
      { scope, limit: 500, order: NEWEST_FIRST },
    );
    return new Map(items.map((streamer) => [streamer._id, streamer]));
  }

  byAccount(accountId: Ulid): Promise<StreamerState | undefined> {
    return this.all.first({ accountId }, OWN);
  }

  page({ stage, search }: StreamerFilter, request: Omit<PageRequest, 'order'>): Promise<Page<StreamerState>> {
    const grams = search === undefined ? [] : wantedGrams(search);
    const filter = {
      ...(stage === undefined ? {} : { stage }),
      ...(grams.length === 0 ? {} : { grams: trusted({ $all: grams }) }),
    };
    return this.all.page(filter, { ...request, order: NEWEST_FIRST });
  }

  /** Those who are looked after by one of these mentors. */
  async juniorsOf(mentorIds: readonly Ulid[]): Promise<StreamerState[]> {
    if (mentorIds.length === 0) return [];
    const request = { scope: OWN, limit: 500, order: NEWEST_FIRST };
    return (await this.all.page({ 'mentor.id': among(mentorIds) }, request)).items;
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: StreamerState) => Moved<StreamerState> | Promise<Moved<StreamerState>>,
  ): Promise<StreamerState> {
    return this.all.change(id, scope, request, move);
  }

  /** Takes a place with a mentor, whoever’s reach they lie in; safe to repeat if `places` is. */
  takePlace(
    mentorId: Ulid,
    requestId: string,
    places: (mentor: StreamerState) => Promise<readonly JuniorPlace[]>,
  ): Promise<StreamerState> {
    return this.all.change(mentorId, OWN, { requestId, body: {} }, async (state) => ({
      next: { ...state, places: await places(state) },
      events: [],
    }));
  }

  renameOrganization(organization: NamedOrganization, eventId: Ulid): Promise<void> {
    return renameOrganization(this.all, organization, eventId);
  }
}
