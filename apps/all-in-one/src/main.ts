import { startService } from '@nuanxin/platform/runtime';
import { environmentOf, SERVICES_IN_ORDER } from './services';

/** The gateway comes last: whoever finds its door open finds everything behind it. */
for (const together of SERVICES_IN_ORDER) {
  await Promise.all(
    together.map((plan) => startService({ ...plan, env: environmentOf(plan.name, process.env) })),
  );
}
