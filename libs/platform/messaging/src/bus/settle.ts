import type { JsMsg } from '@nats-io/jetstream';
import type { Log } from '@nuanxin/platform/kernel';
import type { ConsumerPlan, Delivery } from './bus';

const STILL_WORKING_EVERY = 3000;
const PARK_AGAIN_AFTER = 5000;

/**
 * Handles one entry and tells the broker how it ended: acknowledged, to be tried again after a while, or parked. Counts
 * by itself rather than by `max_deliver`, which would drop the entry in silence.
 */
export async function settle(
  message: JsMsg,
  prefixLength: number,
  plan: ConsumerPlan,
  handle: (delivery: Delivery) => Promise<void>,
  park: (subject: string, id: string, text: string) => Promise<void>,
  log: Log,
): Promise<void> {
  const attempt = message.info.deliveryCount;
  const working = setInterval(() => message.working(), STILL_WORKING_EVERY);
  try {
    if (attempt > plan.waits.length + 1) return await give(message, plan, park, log);
    await handle({
      subject: message.subject.slice(prefixLength),
      text: message.string(),
      header: (name) => message.headers?.get(name) ?? '',
      attempt,
    });
    message.ack();
  } catch (error) {
    const wait = plan.waits[attempt - 1];
    if (wait !== undefined) return message.nak(wait);
    log.fault('event.attempts-used', error, { parkedAt: plan.parkedAt, attempt });
    await give(message, plan, park, log);
  } finally {
    clearInterval(working);
  }
}

async function give(
  message: JsMsg,
  plan: ConsumerPlan,
  park: (subject: string, id: string, text: string) => Promise<void>,
  log: Log,
): Promise<void> {
  try {
    await park(plan.parkedAt, `${plan.parkedAt}:${plan.stream}:${message.seq}`, message.string());
    message.term('parked');
  } catch (error) {
    log.fault('event.not-parked', error, { parkedAt: plan.parkedAt });
    message.nak(PARK_AGAIN_AFTER);
  }
}
