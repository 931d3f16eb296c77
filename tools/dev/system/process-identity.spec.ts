import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { identify, isAlive, signal, statField } from './process-identity.ts';

describe('the identity of a process', () => {
  it('is read from a stat line even when the name holds spaces and parentheses', () => {
    const stat = `42 (evil ) name) S 1 42 42 0 -1 4194560 1 0 0 0 0 0 0 0 20 0 1 0 987654 1000`;
    expect(statField(stat, 3)).toBe('S');
    expect(statField(stat, 22)).toBe('987654');
  });

  it('ends with the process', async () => {
    const child = spawn('sleep', ['60']);
    const identity = identify(child.pid ?? 0);
    if (!identity) throw new Error('the child was not seen');
    expect(isAlive(identity)).toBe(true);
    expect(signal(identity, 'SIGTERM')).toBe(true);
    await once(child, 'exit');
    expect(isAlive(identity)).toBe(false);
  });

  it('does not pass to another process that got the same pid', () => {
    const self = identify(process.pid);
    if (!self) throw new Error('this process was not seen');
    const earlier = { ...self, started: '1' };
    expect(isAlive(earlier)).toBe(false);
    expect(signal(earlier, 'SIGKILL')).toBe(false);
    expect(isAlive({ ...self, boot: 'an earlier boot' })).toBe(false);
  });
});
