import { effectsTogether } from './effects-together';

const found = (verdict: 'increase' | 'unclear', value: number, half: number) => ({
  verdict,
  effect: { value, low: value - half, high: value + half },
});

describe('effects of broadcasts together', () => {
  it('add up, and their intervals in squares', () => {
    const { effect, verdict } = effectsTogether([
      found('increase', 5_000, 300),
      found('increase', 2_000, 400),
    ]);
    expect(effect).toEqual({ value: 7_000, low: 6_500, high: 7_500 });
    expect(verdict).toBe('increase');
  });

  it('are no increase while the interval covers zero', () => {
    expect(effectsTogether([found('unclear', 100, 300), found('unclear', 200, 400)]).verdict).toBe('unclear');
  });

  it('leave out what could not be measured, and say how many there are of each kind', () => {
    const { broadcasts, effect } = effectsTogether([{ verdict: 'unmeasured' }, found('increase', 500, 30)]);
    expect(broadcasts).toEqual({ increase: 1, decrease: 0, unclear: 0, unmeasured: 1 });
    expect(effect?.value).toBe(500);
    expect(effectsTogether([])).toMatchObject({ verdict: 'unmeasured' });
  });
});
