import { AsyncLocalStorage } from 'node:async_hooks';
import type { Actor, Caller, Locale, ServiceName } from '@nuanxin/contracts/kernel';

/** Everything a message carries beside its body: on whose behalf, for which request, until when. */
export interface Call {
  readonly caller: Caller;
  readonly requestId: string;
  readonly locale: Locale;
  /** After this moment nobody waits for the answer any more. */
  readonly deadline: Date;
  /** W3C trace context; absent when nothing traces. */
  readonly traceparent?: string;
}

/** A call that a service makes for itself: a timer, a clean-up, the answer to an event. */
export function callOf(service: ServiceName, about: Omit<Call, 'caller' | 'locale'>): Call {
  return { ...about, caller: { kind: 'service', name: service }, locale: 'zh-CN' };
}

/** The caller as an event names it: no name of a person, no grants. */
export function actorOf(caller: Caller): Actor {
  if (caller.kind === 'public') return { kind: 'public' };
  if (caller.kind === 'service') return { kind: 'service', service: caller.name };
  return { kind: caller.kind, accountId: caller.accountId, sessionId: caller.sessionId };
}

const calls = new AsyncLocalStorage<Call>();

/** Runs `work` so that everything it logs names the call. Whoever takes a message in uses this: RPC, events, HTTP. */
export function during<T>(call: Call, work: () => T): T {
  return calls.run(call, work);
}

/** The call being answered, or undefined outside of one (start, timers). */
export function currentCall(): Call | undefined {
  return calls.getStore();
}
