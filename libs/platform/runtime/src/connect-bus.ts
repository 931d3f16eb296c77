import type { ServiceName } from '@nuanxin/contracts/kernel';
import type { PlatformSettings } from '@nuanxin/platform/config';
import type { Clock, Log } from '@nuanxin/platform/kernel';
import { NatsBus } from '@nuanxin/platform/messaging';
import { setTimeout as wait } from 'node:timers/promises';

const PAUSE = 500;

/** Tries until the broker is there; says once that it waits, and throws the last failure when the time is over. */
export async function connectBus(
  service: ServiceName,
  settings: PlatformSettings,
  clock: Clock,
  log: Log,
): Promise<NatsBus> {
  const { NATS_URL: url, NATS_USER: user, NATS_PASSWORD: password } = settings;
  const end = clock.after(settings.START_WAIT_SECONDS * 1000);
  for (let attempt = 1; ; attempt++) {
    try {
      return await NatsBus.connect({ service, url, user, password }, log);
    } catch (error) {
      if (clock.until(end) <= 0) throw error;
      if (attempt === 1)
        log.warn('broker.waits', { forSeconds: settings.START_WAIT_SECONDS, reason: String(error) });
      await wait(PAUSE);
    }
  }
}
