import { setTimeout as pause } from 'node:timers/promises';
import { orderCancelled, orderPlaced } from '@nuanxin/contracts/live';
import type { CountyStall } from './county-stall';
import type { Told } from './drill-buyer';
import { subjectsOf } from './findings';
import { insist } from './insist';

const AUDIT_WITHIN_MS = 120_000;
const LOOK_EVERY_MS = 1_000;

/** The audit log hears of orders after their buyers do; whatever it has not heard by the end of this is lost. */
export async function untilHeard({ auditor }: CountyStall, { orders, askedAgain }: Told): Promise<void> {
  const cancelled = [...orders.values()].filter(({ state }) => state === 'cancelled').length;
  const heard = (type: string) => insist(askedAgain, () => subjectsOf(auditor, type));
  const begun = performance.now();
  while (performance.now() - begun < AUDIT_WITHIN_MS) {
    const [placed, back] = await Promise.all([heard(orderPlaced.type), heard(orderCancelled.type)]);
    if (placed.length >= orders.size && back.length >= cancelled) {
      console.log(
        `the audit log is complete ${((performance.now() - begun) / 1_000).toFixed(1)} s after the last order`,
      );
      return;
    }
    await pause(LOOK_EVERY_MS);
  }
}
