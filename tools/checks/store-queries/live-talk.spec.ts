import { everything, scopeFilter } from '@nuanxin/platform/store';
import { officialAt, someId, testDatabase } from '@nuanxin/platform/testing';
import { AnsweredQuestions } from '../../../apps/live/src/store/answered-questions';
import { CommentStore } from '../../../apps/live/src/store/comment-store';
import { CommenterStore } from '../../../apps/live/src/store/commenter-store';
import { NoteStore } from '../../../apps/live/src/store/note-store';
import { type Asks, idle, type Plan, plansOf, unserved } from './asks';
import { callOfSpec } from './call-of-spec';
import { multiply } from './multiply';

jest.setTimeout(120_000);

const test = testDatabase();
const { database, clock } = test;
const [comments, notes] = [new CommentStore(database), new NoteStore(database)];
const [commenters, answered] = [new CommenterStore(database, clock), new AnsweredQuestions(database)];
const [county, broadcastId, commentId, noteId] = Array.from({ length: 4 }, someId) as [
  string,
  string,
  string,
  string,
];
/** Of another broadcast, so that what is asked for later stays. */
const elsewhere = someId();
const authorKey = 'd'.repeat(43);
const who = { broadcastId, authorKey };
const all = everything('the spec looks at what it made');
const scope = scopeFilter(callOfSpec(officialAt(county, 'county-official')), 'comment.moderate');
const request = () => ({ requestId: someId(), body: {} });
const inserted = (requestId: string) => ({ requestId, body: {}, events: [] });
const event = { id: someId() } as never;

let plans: Plan[];

beforeAll(async () => {
  await test.open();
  const written = { within: [county], broadcastId, at: clock.now() };
  const comment = { ...written, authorKey, author: '观众0427', text: '包邮吗', state: 'visible' as const };
  await comments.insert({ ...comment, _id: commentId }, inserted(commentId));
  const note = { ...written, author: '郭桂英', text: '慢一点', tone: 'hint' as const };
  await notes.insert({ ...note, _id: noteId }, inserted(noteId));
  await commenters.mute(who, true, request(), event);
  await answered.add(broadcastId, commentId, request());
  await multiply(database);
  plans = await plansOf(database, {
    CommentStore: asksOfComments,
    CommenterStore: asksOfCommenters,
    AnsweredQuestions: asksOfAnswered,
    NoteStore: asksOfNotes,
  });
});
afterAll(() => test.drop());

const asksOfComments: Asks<CommentStore> = {
  insert: [],
  read: [() => comments.read(commentId, scope)],
  find: [() => comments.find(commentId)],
  page: [
    () => comments.page(broadcastId, undefined, { limit: 20 }),
    () => comments.page(broadcastId, 'held', { limit: 20 }),
  ],
  newest: [() => comments.newest(broadcastId, 200)],
  count: [() => comments.count(broadcastId)],
  forget: [() => comments.forget(elsewhere)],
  change: [
    () =>
      comments.change(commentId, scope, request(), (state) => ({
        next: { ...state, state: 'hidden' },
        events: [],
      })),
  ],
};

const asksOfCommenters: Asks<CommenterStore> = {
  forget: [() => commenters.forget(elsewhere)],
  mutedIn: [() => commenters.mutedIn(broadcastId)],
  mute: [() => commenters.mute(who, false, request(), event)],
  admit: [() => commenters.admit(who, request())],
};

const asksOfAnswered: Asks<AnsweredQuestions> = {
  of: [() => answered.of(broadcastId)],
  forget: [() => answered.forget(elsewhere)],
  add: [() => answered.add(broadcastId, someId(), request())],
};

const asksOfNotes: Asks<NoteStore> = {
  insert: [],
  read: [() => notes.read(noteId, all)],
  find: [() => notes.find(noteId)],
  count: [() => notes.count(broadcastId)],
  forget: [() => notes.forget(elsewhere)],
  newest: [() => notes.newest(broadcastId, 20)],
  change: [
    () =>
      notes.change(noteId, all, request(), (state) => ({
        next: { ...state, readAt: clock.now() },
        events: [],
      })),
  ],
};

describe('live asks its database for comments and notes', () => {
  it('nothing that no index serves', () => expect(unserved(plans)).toEqual([]));

  it('for something through every index that it keeps', async () =>
    expect(await idle(database, plans)).toEqual([]));
});
