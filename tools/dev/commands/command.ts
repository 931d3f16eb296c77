import { explain } from '../problem.ts';
import { endCommands } from '../system/execute.ts';

/** Runs the body of one npm command; what goes wrong becomes a sentence and a non-zero exit. */
export async function command(body: () => Promise<number | void>): Promise<void> {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => {
      endCommands();
      process.exit(code);
    });
  }
  try {
    process.exitCode = (await body()) ?? 0;
  } catch (error) {
    console.error(`\n${explain(error)}`);
    if (process.env['NUANXIN_DEBUG'] && error instanceof Error) console.error(error.stack);
    process.exitCode = 1;
  }
}
