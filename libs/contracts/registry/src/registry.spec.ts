import { domainOf, SERVICES } from '@nuanxin/contracts/kernel';
import { CONTRACTS, EVENTS, TICKS } from './index';

const names = [
  ...CONTRACTS.map(({ subject }) => subject),
  ...EVENTS.map(({ type }) => `event ${type}`),
  ...TICKS.map(({ type }) => `tick ${type}`),
];

describe('everything that can be said', () => {
  it('is said by a service that exists, under a name of its own', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(SERVICES).toContain(domainOf(name.replace(/^(event|tick) /, '')));
  });

  it('is called something in Chinese and in English', () => {
    for (const { summary } of [...CONTRACTS, ...EVENTS, ...TICKS]) {
      expect(summary.zh).toMatch(/\p{Script=Han}/u);
      expect(summary.en).toMatch(/^[A-Z]\P{Script=Han}+$/u);
    }
  });

  it('opens no HTTP door twice, and none to what only services may ask', () => {
    const doors = CONTRACTS.flatMap(({ http }) => (http ? [http.replace(/:[^/]+/g, ':')] : []));
    expect(new Set(doors).size).toBe(doors.length);
    expect(CONTRACTS.filter(({ http, access }) => http && access.audience === 'service')).toEqual([]);
  });

  it('guards each tick that leaves the servers with a query of the same audience', () => {
    const watchable = TICKS.filter(({ access }) => access.audience !== 'service');
    expect(watchable.filter(({ snapshot, access }) => snapshot?.access.audience !== access.audience)).toEqual(
      [],
    );
  });
});
