import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { SERVICE_FLAGS } from '../dev/stack/service-flags';

/** A service as it runs in production: its own bundle, its own process. */
export class RunningService {
  private constructor(private readonly child: ChildProcess) {}

  /** Builds and starts `apps/<name>`; resolves with the log line of `event`, which says that it is there. */
  static async start(
    name: string,
    env: Readonly<Record<string, string>>,
    event: string,
  ): Promise<{ service: RunningService; line: Readonly<Record<string, unknown>> }> {
    execFileSync(process.execPath, [path.resolve('tools/build.mjs'), `apps/${name}`]);
    const main = path.resolve('dist/apps', name, 'main.mjs');
    const child = spawn(process.execPath, [...SERVICE_FLAGS, main], {
      env: { ...process.env, OPS_PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    process.once('exit', () => child.kill('SIGKILL'));
    for await (const text of createInterface(child.stdout)) {
      const line = JSON.parse(text) as Record<string, unknown>;
      if (line['event'] !== event) continue;
      child.stdout.resume();
      return { service: new RunningService(child), line };
    }
    throw new Error(`${name} ended before it said ${event}`);
  }

  get pid(): number {
    return this.child.pid ?? 0;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await once(this.child, 'exit');
  }
}
