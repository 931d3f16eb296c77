import { Controller } from '@nestjs/common';
import { DomainError, type RequestOf } from '@nuanxin/contracts/kernel';
import { type CoachNote, coachNoteWritten, writeNote } from '@nuanxin/contracts/live';
import { type Call, Clock } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { scopeFilter } from '@nuanxin/platform/store';
import { BroadcastStore } from '../../store/broadcast-store';
import { Facts } from '../../store/facts';
import { NoteStore, noteView } from '../../store/note-store';
import { refuseStrangers } from '../private-notes';

@Controller()
export class WriteNote {
  constructor(
    private readonly broadcasts: BroadcastStore,
    private readonly notes: NoteStore,
    private readonly facts: Facts,
    private readonly clock: Clock,
  ) {}

  @Answers(writeNote)
  async run(request: RequestOf<typeof writeNote>, call: Call): Promise<CoachNote> {
    const { requestId, id: broadcastId, text, tone } = request;
    const broadcast = await this.broadcasts.read(broadcastId, scopeFilter(call, 'broadcast.coach'));
    refuseStrangers(broadcast, call);
    const { within, state } = broadcast;
    if (state === 'ended' || state === 'cancelled') throw new DomainError('live.move');
    const author = call.caller.kind === 'official' ? call.caller.name : '';
    const told = { noteId: requestId, broadcastId, tone };
    const event = this.facts.entry(coachNoteWritten, requestId, told, call);
    const fresh = { _id: requestId, within, broadcastId, author, text, tone, at: this.clock.now() };
    return noteView(await this.notes.insert(fresh, { requestId, body: request, events: [event] }));
  }
}
