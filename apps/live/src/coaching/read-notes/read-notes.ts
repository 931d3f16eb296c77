import { Controller } from '@nestjs/common';
import type { ReplyOf, RequestOf } from '@nuanxin/contracts/kernel';
import { readNotes } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { NoteStore, noteView } from '../../store/note-store';
import { TickSeats } from '../../store/tick-seats';
import { refuseStrangers } from '../private-notes';

/** As many as somebody scrolls back to while on air. */
export const NEWEST_NOTES = 20;

@Controller()
export class ReadNotes {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly notes: NoteStore,
    private readonly seats: TickSeats,
    private readonly clock: Clock,
  ) {}

  @Answers(readNotes)
  async run({ id }: RequestOf<typeof readNotes>, call: Call): Promise<ReplyOf<typeof readNotes>> {
    refuseStrangers(await this.broadcasts.read(id, scopeFilter(call, 'broadcast.read')), call);
    const seq = await this.seats.newest(id);
    const notes = await this.notes.newest(id, NEWEST_NOTES);
    return { broadcastId: id, seq, at: this.clock.instant(), notes: notes.map(noteView) };
  }
}
