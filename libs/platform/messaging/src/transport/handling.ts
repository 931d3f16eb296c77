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
  /** Bytes of the largest reply; beyond it the asker is told so instead of waiting in vain. */
  largest(): number;
}
