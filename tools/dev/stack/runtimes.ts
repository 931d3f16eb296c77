import type { Broker } from '../provision/broker.ts';
import type { Database } from '../provision/database.ts';

/** What the stack stands on, once it has been found or fetched. */
export interface Runtimes {
  readonly broker: Broker;
  readonly database: Database;
  readonly ffmpeg: string;
}
