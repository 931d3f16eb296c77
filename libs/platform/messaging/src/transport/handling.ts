import type { ServiceName } from '@nuanxin/contracts/kernel';
import type { Clock, Log } from '@nuanxin/platform/kernel';
import type { BusObserver } from '../observer';
import type { Lanes } from './lanes';

/** What answering and hearing both lean on. */
export interface Handling {
  readonly service: ServiceName;
  readonly clock: Clock;
  readonly log: Log;
  readonly observer: BusObserver;
  readonly lanes: Lanes;
}
