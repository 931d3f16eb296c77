import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { CoachNote, NoteTone } from '@nuanxin/contracts/live';
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
  type Scope,
} from '@nuanxin/platform/store';

export interface NoteState extends AggregateWithin {
  readonly broadcastId: Ulid;
  readonly author: string;
  readonly text: string;
  readonly tone: NoteTone;
  readonly at: Date;
  readonly readAt?: Date | undefined;
}

const notes = aggregate<NoteState>({
  name: 'coach_notes',
  schema: {
    within: { type: [String], required: true },
    broadcastId: { type: String, required: true },
    author: { type: String, required: true },
    text: { type: String, required: true },
    tone: { type: String, required: true },
    at: { type: Date, required: true },
    readAt: Date,
  },
  indexes: [{ fields: { broadcastId: 1, at: -1, _id: -1 }, screen: 'studio: newest notes' }],
  view: noteView,
});

const NEWEST_FIRST = { by: 'at', direction: 'descending' } as const;
const OWN = everything('who may see the notes of a broadcast has been looked at with the broadcast');

/** What mentors wrote to streamers on air. */
@Injectable()
export class NoteStore {
  private readonly all: Aggregates<NoteState>;

  constructor(database: Database) {
    this.all = database.aggregates(notes);
  }

  insert(fresh: Fresh<NoteState>, request: InsertRequest): Promise<NoteState> {
    return this.all.insert(fresh, request);
  }

  async newest(broadcastId: Ulid, limit: number): Promise<NoteState[]> {
    return (await this.all.page({ broadcastId }, { scope: OWN, limit, order: NEWEST_FIRST })).items;
  }

  change(
    id: Ulid,
    scope: Scope,
    request: ChangeRequest,
    move: (state: NoteState) => Moved<NoteState>,
  ): Promise<NoteState> {
    return this.all.change(id, scope, request, move);
  }
}

export function noteView({ _id, broadcastId, author, text, tone, at, readAt }: NoteState): CoachNote {
  const read = readAt ? { readAt: readAt.toISOString() } : {};
  return { id: _id, broadcastId, author, text, tone, at: at.toISOString(), ...read };
}
