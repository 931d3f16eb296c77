import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import { Clock, Ids } from '@nuanxin/platform/kernel';
import {
  aggregate,
  type Aggregates,
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
import { importCollection, type ImportRecord } from './import-record';

const NEWEST_FIRST = { by: '_id', direction: 'descending' } as const;
const OWN = everything('the service works on the imports of everybody');

/** How long a process that was killed keeps others from going on with its import. */
const HELD_MS = 30_000;

/** Imports of order exports, from the first part of the file to the last row. */
@Injectable()
export class ImportStore {
  private readonly all: Aggregates<ImportRecord>;

  constructor(
    database: Database,
    private readonly clock: Clock,
    private readonly ids: Ids,
  ) {
    const view = ({ _id, state, revision }: ImportRecord) => ({ id: _id, state, revision });
    this.all = database.aggregates(aggregate<ImportRecord>({ ...importCollection, view }));
  }

  insert(fresh: Fresh<ImportRecord>, request: InsertRequest): Promise<ImportRecord> {
    return this.all.insert(fresh, request);
  }

  read(id: Ulid, scope: Scope): Promise<ImportRecord> {
    return this.all.read(id, scope);
  }

  page(platformId: Ulid | undefined, request: Omit<PageRequest, 'order'>): Promise<Page<ImportRecord>> {
    const filter = platformId === undefined ? {} : { platformId };
    return this.all.page(filter, { ...request, order: NEWEST_FIRST });
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: ImportRecord) => Moved<ImportRecord>,
  ): Promise<ImportRecord> {
    return this.all.change(id, scope, request, move);
  }

  /** Imports that nobody works on although there is something to do. */
  async due(): Promise<ImportRecord[]> {
    const order = { by: '_id', direction: 'ascending' } as const;
    const filter = { due: below(this.clock.after(1)) };
    return (await this.all.page(filter, { scope: OWN, order, limit: 50 })).items;
  }

  /** Takes an import that is due; undefined when somebody else was faster. */
  async claim(id: Ulid, holder: string): Promise<ImportRecord | undefined> {
    const claimed = await this.changeOwn(id, (state) => {
      if (state.due === undefined || state.due > this.clock.now()) return state;
      return { ...state, holder, due: this.clock.after(HELD_MS) };
    });
    return claimed.holder === holder && claimed.due !== undefined ? claimed : undefined;
  }

  /**
   * Moves an import on while it is held and still in the state that its holder knows; undefined when it is not any more, and
   * the holder has to stop. `step` without `due` goes on holding it.
   */
  async step(
    { _id, state, holder }: ImportRecord,
    move: (state: ImportRecord) => Moved<ImportRecord>,
  ): Promise<ImportRecord | undefined> {
    let isHeld = false;
    const request = { requestId: this.ids.ulid(), body: {} };
    const moved = await this.all.change(_id, OWN, request, (now) => {
      isHeld = now.state === state && now.holder === holder;
      return isHeld ? move({ ...now, due: this.clock.after(HELD_MS) }) : { next: now, events: [] };
    });
    return isHeld ? moved : undefined;
  }

  private changeOwn(id: Ulid, move: (state: ImportRecord) => ImportRecord): Promise<ImportRecord> {
    const request = { requestId: this.ids.ulid(), body: {} };
    return this.all.change(id, OWN, request, (state) => ({ next: move(state), events: [] }));
  }
}
