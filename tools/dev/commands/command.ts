import { explain } from '../problem.ts';
import { endCommands } from '../system/execute.ts';

const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

/**
 * Runs the body of one npm command; what goes wrong becomes a sentence and a non-zero exit. On a signal the programs it
 * runs are ended, then `undo` takes back what would go on without it.
 */
export async function command(
  body: () => Promise<number | void>,
  undo?: () => Promise<unknown>,
): Promise<void> {
  let interrupted = false;
  for (const [signal, code] of Object.entries(SIGNALS)) {
    // npm sends it once more to us, beside the terminal.
    process.on(signal, () => {
      if (interrupted) return;
      interrupted = true;
      endCommands();
      if (!undo) process.exit(code);
      console.error(`\nInterrupted (${signal}): what was begun is ended.`);
      void undo().finally(() => process.exit(code));
    });
  }
  // Whoever reads us (`npm run logs | head`) may have seen enough.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    if (interrupted) return;
    console.error(`\n${explain(error)}`);
    if (process.env['NUANXIN_DEBUG'] && error instanceof Error) console.error(error.stack);
    process.exitCode = 1;
  }
}
