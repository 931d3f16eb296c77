import type { Caller } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';

/** A call on somebody's behalf, for what a store wants to know of it. */
export function callOfSpec(caller: Caller): Call {
  const deadline = new Date('2100-01-01T00:00:00Z');
  return { caller, requestId: 'spec', locale: 'zh-CN', deadline };
}
