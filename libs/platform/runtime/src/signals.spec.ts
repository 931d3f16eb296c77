import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type Surroundings, surroundings } from './testing/surroundings';

const root = path.resolve(__dirname, '../../../..');
const main = path.join(__dirname, 'testing/slow-main.ts');

jest.setTimeout(30_000);

let world: Surroundings;
let folder: string;
let bundled: string;

beforeAll(async () => {
  world = await surroundings();
  // Below the root, so that packages are found from there.
  folder = mkdtempSync(path.join(root, 'node_modules/.spec-'));
  bundled = path.join(folder, 'slow-main.mjs');
  const build = `import { bundle } from './tools/bundle.mjs'; await bundle(${JSON.stringify(main)}, ${JSON.stringify(bundled)});`;
  execFileSync(process.execPath, ['--input-type=module', '-e', build], { cwd: root });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await world.clear();
});

class Program {
  output = '';
  private readonly child: ChildProcess;

  constructor(env: Record<string, string>) {
    this.child = spawn(process.execPath, [bundled], { env: { ...process.env, ...env, LOG_LEVEL: 'info' } });
    for (const stream of [this.child.stdout, this.child.stderr])
      stream?.on('data', (text: Buffer) => (this.output += text.toString()));
  }

  async says(event: string): Promise<void> {
    while (!this.output.includes(event)) {
      if (this.child.exitCode !== null) throw new Error(this.output);
      await once(this.child.stdout!, 'data');
    }
  }

  signal(): void {
    this.child.kill('SIGTERM');
  }

  async ended(): Promise<number | null> {
    if (this.child.exitCode !== null) return this.child.exitCode;
    const [code] = (await once(this.child, 'exit')) as [number | null];
    return code;
  }
}

describe('a process', () => {
  it('told to end finishes what it has begun and then ends by itself', async () => {
    const started = new Program(world.env);
    await started.says('service.ready');
    const begun = world.ask(300);
    await world.ask();
    started.signal();
    expect(await begun).toBe('你好');
    expect(await started.ended()).toBe(0);
    expect(started.output).toContain('"event":"service.stopped"');
  });

  it('told twice ends at once', async () => {
    const started = new Program(world.env);
    await started.says('service.ready');
    const begun = world.ask(4000).catch((error: unknown) => error);
    await world.ask();
    started.signal();
    await started.says('service.draining');
    const from = performance.now();
    started.signal();
    expect(await started.ended()).toBe(130);
    expect(performance.now() - from).toBeLessThan(1000);
    await begun;
  });

  it('that cannot read its configuration says what is wrong, without a stack, and that trying again is no use', async () => {
    const started = new Program({ ...world.env, GREETING: '', OPS_PORT: 'x' });
    expect(await started.ended()).toBe(78);
    expect(started.output).toContain('OPS_PORT is "x"');
    expect(started.output).toContain('GREETING is not set');
    expect(started.output).not.toContain('    at ');
  });
});
