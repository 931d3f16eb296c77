import { someId, testDatabase, type TestDatabase } from '@nuanxin/platform/testing';
import type { Aggregates } from '../aggregates';
import { type AggregateWithin, aggregate } from '../definition';
import { everything } from '../scope';

export interface Note extends AggregateWithin {
  readonly run: string;
  readonly rank: number;
  readonly title: string;
  readonly accountId: string;
}

const notes = aggregate<Note>({
  name: 'notes',
  schema: {
    run: { type: String, required: true },
    rank: { type: Number, required: true },
    title: { type: String, required: true },
    accountId: String,
    within: { type: [String], required: true },
  },
  indexes: [
    { fields: { run: 1, rank: 1, _id: 1 }, screen: 'spec: a page by rank' },
    { fields: { run: 1, title: 1, _id: 1 }, screen: 'spec: a page by title' },
  ],
  view: (note) => note,
});

export const all = everything('the spec looks at what it made');

type About = Pick<Note, 'rank' | 'title'> & Partial<Pick<Note, 'within' | 'accountId'>>;

export interface Notebook {
  readonly test: TestDatabase;
  readonly store: Aggregates<Note>;
  /** Keeps notes under a `run` of their own. */
  keep(abouts: readonly About[]): Promise<{ run: string; kept: Note[] }>;
}

/** A collection to read from, opened before and dropped after the specs of a file. */
export function notebook(): Notebook {
  const test = testDatabase();
  const store = test.database.aggregates(notes);
  beforeAll(() => test.open());
  afterAll(() => test.drop());
  const keep = async (abouts: readonly About[]) => {
    const run = someId();
    const kept = abouts.map((about) => {
      const _id = someId();
      const note = { _id, run, within: [], accountId: someId(), ...about };
      return store.insert(note, { requestId: _id, body: note, events: [] });
    });
    return { run, kept: await Promise.all(kept) };
  };
  return { test, store, keep };
}
