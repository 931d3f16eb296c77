import { spawn, type ChildProcess, type StdioOptions } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { Problem } from '../problem.ts';
import { findBinary } from './find-binary.ts';

export interface ExecuteOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Milliseconds after which the command is killed and the call fails. */
  readonly limit?: number;
  /** Each line of output as it comes, from any of the open descriptors. */
  readonly onLine?: (line: string) => void;
  /** Opens descriptor 3 for programs that report progress there. */
  readonly progressDescriptor?: boolean;
  /** How many of the last lines the message of a failure carries; 20 unless said otherwise. */
  readonly keptLines?: number;
}

const KEPT_LINES = 20;
const GRACE_MS = 2_000;
const running = new Set<ChildProcess>();
/** When we are killed, what we run ends with us instead of writing on beside the next run. */
const LEASH = findBinary(['setpriv']) ? ['setpriv', '--pdeathsig', 'KILL', '--'] : [];

/** Ends every command that still runs, when one failed and the others are for nothing. */
export function endCommands(): void {
  for (const child of running) {
    child.kill('SIGTERM');
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref();
  }
}

/** Runs a command to its end and gives its standard output. Fails with the last lines it said. */
export function execute(
  command: string,
  args: readonly string[],
  options: ExecuteOptions = {},
): Promise<string> {
  const limit = options.limit ?? 600_000;
  const env = options.env ?? process.env;
  if (!command.includes('/') && !findBinary([command], env))
    return Promise.reject(new Problem(`${command} is not on the path.`));
  const stdio: StdioOptions = [
    'ignore',
    'pipe',
    'pipe',
    ...(options.progressDescriptor ? (['pipe'] as const) : []),
  ];
  return new Promise((resolve, reject) => {
    const [file = '', ...words] = [...LEASH, command, ...args];
    const child = spawn(file, words, { cwd: options.cwd, env, stdio });
    running.add(child);
    const output: string[] = [];
    const tail: string[] = [];
    child.stdio.slice(1).forEach((stream, index) => {
      if (!stream) return;
      createInterface({ input: stream as Readable }).on('line', (line) => {
        if (index === 0) output.push(line);
        if (index < 2) tail.push(line);
        if (tail.length > (options.keptLines ?? KEPT_LINES)) tail.shift();
        options.onLine?.(line);
      });
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), limit);
    // The progress pipe is open in both directions, so it would never close by itself.
    child.on('exit', () => (child.stdio[3] as Readable | null | undefined)?.destroy());
    child.on('error', (cause) => {
      clearTimeout(timer);
      running.delete(child);
      reject(new Problem(`${command} could not be started: ${cause.message}.`, { cause }));
    });
    child.on('close', (code, signal) => {
      clearTimeout(timer);
      running.delete(child);
      if (code === 0) return resolve(output.join('\n'));
      const how =
        signal === 'SIGKILL'
          ? `did not end within ${limit / 1000} s or was killed`
          : `ended with ${code ?? signal}`;
      const said = tail.length > 0 ? `\n  ${tail.join('\n  ')}` : '';
      reject(new Error(`${[command, ...args.slice(0, 4)].join(' ')} ${how}.${said}`));
    });
  });
}
