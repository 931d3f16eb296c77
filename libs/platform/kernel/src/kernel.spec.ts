import { type Caller, Ulid } from '@nuanxin/contracts/kernel';
import { actorOf, callOf, currentCall, during } from './call';
import { ManualClock } from './clock';
import { SystemIds } from './ids';

describe('the clock', () => {
  it('stands still until it is moved', () => {
    const clock = new ManualClock('2082-11-23T08:00:00.000Z');
    clock.advance(1_500);
    expect(clock.instant()).toBe('2082-11-23T08:00:01.500Z');
    expect(clock.after(-500).toISOString()).toBe('2082-11-23T08:00:01.000Z');
    expect(clock.until(clock.after(250))).toBe(250);
  });
});

describe('ids', () => {
  const ids = new SystemIds(new ManualClock());

  it('grow within one millisecond and are valid', () => {
    const made = Array.from({ length: 2_000 }, () => ids.ulid());
    expect([...made].sort()).toEqual(made);
    expect(new Set(made).size).toBe(2_000);
    expect(made.every((id) => Ulid.safeParse(id).success)).toBe(true);
  });

  it('carry the randomness asked for', () => {
    expect(ids.secret(16)).toMatch(/^[\w-]{22}$/);
    expect(ids.digits(6)).toMatch(/^\d{6}$/);
    expect(ids.secret(16)).not.toBe(ids.secret(16));
  });
});

describe('a call', () => {
  const call = callOf('live', { requestId: 'r1', deadline: new Date(0) });

  it('is known to everything that runs during it and to nothing beside it', async () => {
    const other = { ...call, requestId: 'r2' };
    const seen = async () => {
      await new Promise((done) => setImmediate(done));
      return currentCall()?.requestId;
    };
    expect(await Promise.all([during(call, seen), during(other, seen), seen()])).toEqual([
      'r1',
      'r2',
      undefined,
    ]);
  });

  it('names its actor without naming a person', () => {
    const account = '01JZ0000000000000000000001';
    const official: Caller = {
      kind: 'official',
      accountId: account,
      sessionId: account,
      name: '王芳',
      grants: [],
    };
    expect(actorOf(official)).toEqual({ kind: 'official', accountId: account, sessionId: account });
    expect(actorOf(call.caller)).toEqual({ kind: 'service', service: 'live' });
  });
});
