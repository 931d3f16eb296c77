import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type CoachNote, markNoteRead } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { NoteStore, noteView } from '../../store/note-store';
import { refuseStrangers } from '../private-notes';

@Controller()
export class MarkNoteRead {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly notes: NoteStore,
    private readonly clock: Clock,
  ) {}

  @Answers(markNoteRead)
  async run(request: RequestOf<typeof markNoteRead>, call: Call): Promise<CoachNote> {
    const { requestId, id } = request;
    const scope = scopeFilter(call, 'broadcast.run');
    const { broadcastId } = await this.notes.read(id, scope);
    refuseStrangers(await this.broadcasts.find(broadcastId), call);
    const read = await this.notes.change(id, scope, { requestId, body: request }, (note) =>
      note.readAt ? { next: note, events: [] } : { next: { ...note, readAt: this.clock.now() }, events: [] },
    );
    return noteView(read);
  }
}
