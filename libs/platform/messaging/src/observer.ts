import { DomainError, type ErrorCode } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';

/** One side of one message: `ask` and `answer` of a request, `hear` of an event, `publish` by the relay. */
export interface Exchange {
  readonly kind: 'ask' | 'answer' | 'hear' | 'publish';
  /** The subject of a contract, or the type of an event. */
  readonly name: string;
  readonly call: Pick<Call, 'requestId' | 'traceparent'>;
}

export type Outcome = 'ok' | ErrorCode;

export interface Watch {
  /** What goes on as trace context from here, when the observer opened a span. */
  readonly traceparent?: string;
  ended(outcome: Outcome): void;
}

/** Where metrics and traces look on. The messages themselves never pass through it. */
export abstract class BusObserver {
  abstract started(exchange: Exchange): Watch;
}

const unseen: Watch = { ended: () => undefined };

export class NoObserver extends BusObserver {
  started(): Watch {
    return unseen;
  }
}

export function outcomeOf(error: unknown): ErrorCode {
  return error instanceof DomainError ? error.code : 'service.failed';
}
