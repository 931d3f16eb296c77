import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { Room } from '@nuanxin/contracts/live';
import {
  aggregate,
  type Aggregates,
  type AggregateWithin,
  type ChangeRequest,
  Database,
  everything,
  type Fresh,
  type InsertRequest,
  type Moved,
  type Page,
  type Scope,
} from '@nuanxin/platform/store';
import { byOrganization, type NamedOrganization, renameOrganization } from './rename-organization';

export interface LiveRoomState extends AggregateWithin {
  readonly organization: { readonly id: Ulid; readonly name: string };
  readonly name: string;
  readonly place: string;
  readonly equipment: string;
  readonly retired: boolean;
}

/** A room as the console sees it. */
export function roomView({
  _id,
  organization,
  name,
  place,
  equipment,
  retired,
  revision,
}: LiveRoomState): Room {
  return { id: _id, organization, name, place, equipment, retired, revision };
}

const liveRooms = aggregate<LiveRoomState>({
  name: 'liverooms',
  schema: {
    within: { type: [String], required: true },
    organization: { id: String, name: String },
    name: { type: String, required: true },
    place: { type: String, required: true },
    equipment: String,
    retired: { type: Boolean, required: true },
  },
  indexes: [{ fields: { retired: 1, _id: 1 }, screen: 'rooms: list; plan: room picker' }, byOrganization],
  view: roomView,
});

const SHARED = everything('the rooms of a county are there for all of it');
const OLDEST_FIRST = { by: '_id', direction: 'ascending' } as const;

/** The rooms that broadcasts are made from. Who has which when is the business of `RoomStore`. */
@Injectable()
export class LiveRoomStore {
  private readonly all: Aggregates<LiveRoomState>;

  constructor(database: Database) {
    this.all = database.aggregates(liveRooms);
  }

  insert(fresh: Fresh<LiveRoomState>, request: InsertRequest): Promise<LiveRoomState> {
    return this.all.insert(fresh, request);
  }

  /** @throws DomainError `record.absent` */
  read(id: Ulid): Promise<LiveRoomState> {
    return this.all.read(id, SHARED);
  }

  find(id: Ulid): Promise<LiveRoomState | undefined> {
    return this.all.first({ _id: id }, SHARED);
  }

  page(
    retired: boolean,
    request: { limit: number; after?: string | undefined },
  ): Promise<Page<LiveRoomState>> {
    return this.all.page({ retired }, { ...request, scope: SHARED, order: OLDEST_FIRST });
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: LiveRoomState) => Moved<LiveRoomState> | Promise<Moved<LiveRoomState>>,
  ): Promise<LiveRoomState> {
    return this.all.change(id, scope, request, move);
  }

  renameOrganization(organization: NamedOrganization, eventId: Ulid): Promise<void> {
    return renameOrganization(this.all, organization, eventId);
  }
}
