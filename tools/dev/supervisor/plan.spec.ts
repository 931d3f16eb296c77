import { startOrder, type Part } from './plan.ts';
import { backOff } from './supervised-part.ts';

const part = (name: string, ...after: string[]): Part => ({
  name,
  command: ['true'],
  env: {},
  after,
  ready: { kind: 'tcp', host: '127.0.0.1', port: 1 },
  readyWithin: 1,
  stopSignal: 'SIGTERM',
  stopWithin: 1,
});

describe('the parts of a stack', () => {
  it('start in groups, each after what it needs', () => {
    const parts = [
      part('gateway', 'live', 'database'),
      part('live', 'broker', 'database'),
      part('broker'),
      part('database'),
    ];
    expect(startOrder(parts).map((group) => group.map(({ name }) => name))).toEqual([
      ['broker', 'database'],
      ['live'],
      ['gateway'],
    ]);
  });

  it('that wait for each other are refused', () => {
    expect(() => startOrder([part('a', 'b'), part('b', 'a')])).toThrow('a, b');
  });

  it('are started again at once after a first crash, and less and less eagerly after more', () => {
    const delays = [0, 1, 2, 3, 4, 5, 6, 100].map(backOff);
    expect(delays[0]).toBeLessThanOrEqual(100);
    expect(delays).toEqual([...delays].sort((a, b) => a - b));
    expect(delays.at(-1)).toBe(10_000);
  });
});
