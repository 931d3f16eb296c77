import { startService } from '@nuanxin/platform/runtime';
import { environmentOf, SERVICES_IN_ORDER } from './services';

/** Ports open in order and at once; the last, the gateway, calls itself ready when all before it are. */
let behind: Promise<unknown> = Promise.resolve();
for (const together of SERVICES_IN_ORDER) {
  let isThere = false;
  behind.then(
    () => (isThere = true),
    // Whoever could not start has said so itself and ends the process.
    () => undefined,
  );
  const started = await Promise.all(
    together.map((plan) =>
      startService({
        ...plan,
        env: environmentOf(plan.name, process.env),
        checks: { services: () => isThere },
      }),
    ),
  );
  behind = Promise.all(started.map(({ ready }) => ready));
}
