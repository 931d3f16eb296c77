import type { RunningService } from './open-service';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;
const INTERRUPTED = 130;

/**
 * Closes the service at the first signal and lets the process end by itself, so that several services in one process each
 * finish. Whoever cannot wait sends the signal again.
 */
export function drainOnSignals(service: RunningService): void {
  let asked = false;
  const onSignal = () => {
    if (asked) process.exit(INTERRUPTED);
    asked = true;
    // What others left open must not keep a drained process; an unref'ed timer does not itself keep it either.
    setTimeout(() => process.exit(0), service.drainSeconds * 1000 + 500).unref();
    service.close().catch((error: unknown) => {
      console.error(error);
      process.exitCode = 1;
    });
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
}
