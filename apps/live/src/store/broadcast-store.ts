import { Injectable } from '@nestjs/common';
import { DomainError, type Ulid } from '@nuanxin/contracts/kernel';
import type { BroadcastState } from '@nuanxin/contracts/live';
import { isRunning, searchGrams, wantedGrams } from '@nuanxin/live/domain';
import { Ids } from '@nuanxin/platform/kernel';
import {
  aggregate,
  type Aggregates,
  among,
  atLeast,
  below,
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
import { broadcastCollection, type BroadcastRecord } from './broadcast-record';
import { type NamedOrganization, renameOrganization } from './rename-organization';

const SHOWN: readonly BroadcastState[] = ['on-air', 'interrupted'];
const NEWEST_SLOT_FIRST = { by: 'startsAt', direction: 'descending' } as const;
const SOONEST_FIRST = { by: 'startsAt', direction: 'ascending' } as const;
const OWN = everything('the service looks after the broadcasts of everybody');
const PUBLIC = everything('whoever watches sees what is on air');

export interface BroadcastFilter {
  readonly state?: BroadcastState | undefined;
  readonly search?: string | undefined;
}

type Derived = 'grams' | 'running';

/** Broadcasts. Those whose plan is still tentative are found by `find` and by their own changes only. */
@Injectable()
export class BroadcastStore {
  private readonly all: Aggregates<BroadcastRecord>;

  constructor(
    database: Database,
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
      return { next: next === state ? next : { ...next, ...derived(next) }, events };
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

  async running(): Promise<BroadcastRecord[]> {
    const { items } = await this.all.page(
      { running: true },
      { scope: OWN, order: SOONEST_FIRST, limit: 200 },
    );
    return items;
  }

  byKeyDigest(keyDigest: string): Promise<BroadcastRecord | undefined> {
    return this.all.first({ keyDigest }, OWN);
  }

  /** Half-done changes that began before `moment`. */
  async unsettledBefore(moment: Date): Promise<BroadcastRecord[]> {
    const order = { by: '_id', direction: 'ascending' } as const;
    const filter = { 'unsettled.since': below(moment) };
    return (await this.all.page(filter, { scope: OWN, order, limit: 50 })).items;
  }
}

function derived(state: Pick<BroadcastRecord, 'title' | 'room' | 'state' | 'picture'>) {
  return {
    grams: searchGrams(`${state.title} ${state.room}`),
    running: isRunning(state.state, state.picture) ? (true as const) : undefined,
  };
}
