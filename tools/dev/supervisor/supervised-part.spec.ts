import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../system/ports.ts';
import type { Part } from './plan.ts';
import { SupervisedPart } from './supervised-part.ts';

const LISTEN = 'require("net").createServer().listen(+process.env.PORT, "127.0.0.1")';

describe('a supervised part', () => {
  const logs = mkdtempSync(path.join(tmpdir(), 'part-'));
  afterAll(() => rmSync(logs, { recursive: true }));

  async function supervise(script: string, change: Partial<Part> = {}) {
    const port = await freePort();
    const part: Part = {
      name: 'part',
      command: [process.execPath, '-e', script],
      env: { PORT: String(port) },
      after: [],
      ready: { kind: 'tcp', host: '127.0.0.1', port },
      readyWithin: 10,
      stopSignal: 'SIGTERM',
      stopWithin: 0.3,
      ...change,
    };
    let looks: (() => void)[] = [];
    const supervised: SupervisedPart = new SupervisedPart(part, logs, () => looks.forEach((look) => look()));
    const until = (holds: () => boolean) =>
      new Promise<void>((resolve) => {
        const look = () => holds() && resolve();
        looks = [...looks, look];
        look();
      });
    return { supervised, until };
  }

  it('is started again when it is killed, and stopped for good when asked', async () => {
    const { supervised, until } = await supervise(LISTEN);
    await supervised.start();
    const first = supervised.state.process?.pid ?? 0;
    process.kill(first, 'SIGKILL');
    await until(() => supervised.state.restarts === 1 && supervised.state.phase === 'ready');
    expect(supervised.state.process?.pid).not.toBe(first);
    await supervised.stop();
    expect(supervised.state).toEqual({ phase: 'stopped', restarts: 1 });
  });

  it('that cannot start at all is given up with the reason', async () => {
    const { supervised } = await supervise('process.exit(3)');
    await expect(supervised.start()).rejects.toThrow('it ended with 3');
    expect(supervised.state.phase).toBe('stopped');
  });

  it('that does not heed the signal is ended, with all it started', async () => {
    const script = `process.on("SIGTERM", () => {}); require("child_process").spawn("sleep", ["60"]); ${LISTEN}`;
    const { supervised } = await supervise(script);
    await supervised.start();
    await supervised.stop();
    expect(supervised.state.phase).toBe('stopped');
  });
});
