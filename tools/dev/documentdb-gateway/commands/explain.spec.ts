import { startGateway, type RunningGateway } from '../testing/start-gateway.ts';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await startGateway();
  await things().createIndex({ place: 1, at: -1 });
  await things().insertMany(Array.from({ length: 300 }, (_, at) => ({ place: at % 10, at, free: at % 2 })));
});
afterAll(() => gateway.stop());

const things = () => gateway.db.collection<{ place: number; at: number; free: number }>('things');
const stagesIn = (explained: object) => JSON.stringify(explained).match(/(?<="stage":")[A-Z_]+/g) ?? [];

describe('explain', () => {
  it('names the index a search uses', async () => {
    const { queryPlanner, executionStats } = await things().find({ place: 3 }).explain('executionStats');
    expect(stagesIn(queryPlanner.winningPlan)).toEqual(['FETCH', 'IXSCAN']);
    expect(queryPlanner.winningPlan.inputStage).toMatchObject({
      indexName: 'place_1_at_-1',
      keyPattern: { place: 1, at: -1 },
    });
    expect(executionStats).toMatchObject({ nReturned: 30, totalDocsExamined: 30 });
  });

  it('does not call a walk over everything an index scan', async () => {
    const { queryPlanner, executionStats } = await things().find({ free: 1 }).explain('executionStats');
    expect(stagesIn(queryPlanner.winningPlan)).toEqual(['COLLSCAN']);
    expect(executionStats).toMatchObject({ nReturned: 150, totalDocsExamined: 300 });
  });

  it('sees through an aggregation', async () => {
    const explained = await things()
      .aggregate([{ $match: { place: 3 } }, { $group: { _id: '$free' } }])
      .explain('queryPlanner');
    const stages = stagesIn(explained['queryPlanner'].winningPlan);
    expect([stages[0], ...stages.slice(-2)]).toEqual(['GROUP', 'FETCH', 'IXSCAN']);
  });

  it.each([
    [
      'an update',
      { update: 'things', updates: [{ q: { place: 3 }, u: { $set: { free: 9 } }, multi: true }] },
      'UPDATE',
    ],
    ['a delete', { delete: 'things', deletes: [{ q: { place: 3 }, limit: 0 }] }, 'DELETE'],
  ])('of %s changes nothing', async (_, command, stage) => {
    const { queryPlanner } = await gateway.db.command({ explain: command, verbosity: 'executionStats' });
    expect(stagesIn(queryPlanner.winningPlan)).toEqual([stage, 'FETCH', 'IXSCAN']);
    expect(await things().countDocuments({ place: 3, free: { $lt: 9 } })).toBe(30);
  });
});
