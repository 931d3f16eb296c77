import { Injectable } from '@nestjs/common';
import type { Ulid } from '@nuanxin/contracts/kernel';
import type { CoachNote, NoteTone } from '@nuanxin/contracts/live';
import { aggregate, Database } from '@nuanxin/platform/store';
import { type Said, saidFields, SaidStore } from './said-store';

export interface NoteState extends Said {
  readonly tone: NoteTone;
  readonly readAt?: Date | undefined;
}

const notes = aggregate<NoteState>({
  name: 'coach_notes',
  schema: { ...saidFields, tone: { type: String, required: true }, readAt: Date },
  indexes: [{ fields: { broadcastId: 1, at: -1, _id: -1 }, screen: 'studio: newest notes' }],
  view: noteView,
});

/** What mentors wrote to streamers on air. */
@Injectable()
export class NoteStore extends SaidStore<NoteState> {
  constructor(database: Database) {
    super(database.aggregates(notes));
  }

  /** Newest first. */
  async newest(broadcastId: Ulid, limit: number): Promise<NoteState[]> {
    return (await this.newestFirst({ broadcastId }, { limit })).items;
  }
}

export function noteView({ _id, broadcastId, author, text, tone, at, readAt }: NoteState): CoachNote {
  const read = readAt ? { readAt: readAt.toISOString() } : {};
  return { id: _id, broadcastId, author, text, tone, at: at.toISOString(), ...read };
}
