import type { Parts } from '../parts';
import { NoteStore } from '../store/note-store';
import { Backdrop } from './prompt-streamer/backdrop';
import { Prompting } from './prompt-streamer/prompting';
import { ReadNotes } from './read-notes/read-notes';
import { MarkNoteRead } from './write-note/mark-note-read';
import { WriteNote } from './write-note/write-note';

/** What helps the streamer on air: the mentor's notes, and prompts by rule. */
export const coaching: Parts = {
  controllers: [ReadNotes, WriteNote, MarkNoteRead],
  providers: [NoteStore, Backdrop, Prompting],
};
