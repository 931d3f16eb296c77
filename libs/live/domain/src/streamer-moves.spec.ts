import { STREAMER_MOVES, STREAMER_REQUIREMENTS, type StreamerStage } from '@nuanxin/contracts/live';
import { movesFrom, type StreamerProgress } from './streamer-moves';

const nothing: StreamerProgress = { trainings: [], mentored: false, broadcasts: 0, ahead: 1, juniors: 1 };
const everything: StreamerProgress = {
  trainings: [{ hours: 30 }, { hours: 10 }],
  mentored: true,
  broadcasts: 20,
  ahead: 0,
  juniors: 0,
};
const stages = Object.keys(STREAMER_MOVES) as StreamerStage[];

describe('the moves of a streamer', () => {
  it.each(stages)('from %s miss all they ask for at first, and nothing in the end', (stage) => {
    const asked = Object.values(STREAMER_MOVES[stage] as Record<string, readonly string[]>);
    expect(movesFrom(stage, nothing).map(({ missing }) => missing)).toEqual(asked);
    expect(movesFrom(stage, everything).flatMap(({ missing }) => missing)).toEqual([]);
  });

  it('use every requirement of the table', () => {
    const used = stages.flatMap((stage) => movesFrom(stage, nothing).flatMap(({ missing }) => missing));
    expect(new Set(used)).toEqual(new Set(Object.keys(STREAMER_REQUIREMENTS)));
  });

  it('lead from a trainee to every stage and back', () => {
    const reached = new Set<StreamerStage>(['trainee']);
    for (const stage of reached) for (const move of movesFrom(stage, everything)) reached.add(move.stage);
    expect([...reached].sort()).toEqual([...stages].sort());
  });
});
