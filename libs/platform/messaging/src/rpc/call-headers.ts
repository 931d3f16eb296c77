import { Caller, Locale } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import type { Headers, Incoming } from '../bus/bus';

const CALL = 'nuanxin-call';
const TRACEPARENT = 'traceparent';
/** Deadline in Unix milliseconds, locale, request id, caller as JSON. */
const FORMAT = /^(\d+) (\S+) (\S+) (.+)$/s;

/** Who asks, for which request, in which language and until when, in one header; the trace context in its standard one. */
export function headersOf({ caller, requestId, locale, deadline, traceparent }: Call): Headers {
  const id = encodeURIComponent(requestId || '-');
  const call = `${deadline.getTime()} ${locale} ${id} ${JSON.stringify(caller)}`;
  return traceparent === undefined ? { [CALL]: call } : { [CALL]: call, [TRACEPARENT]: traceparent };
}

/** The call of a message; throws when the header is missing or malformed. */
export function callIn(message: Incoming): Call {
  const [, deadline, locale, requestId, caller] = FORMAT.exec(message.header(CALL)) ?? [];
  if (!deadline || !requestId || !caller) throw new Error('A request arrived without its call');
  const traceparent = message.header(TRACEPARENT);
  return {
    caller: callerIn(caller),
    requestId: decodeURIComponent(requestId),
    locale: Locale.parse(locale),
    deadline: new Date(Number(deadline)),
    ...(traceparent ? { traceparent } : {}),
  };
}

const REMEMBERED = 1000;
const known = new Map<string, Caller>();

/** The same people ask again and again, and an official's grants take longer to check than a usual request. */
function callerIn(json: string): Caller {
  const before = known.get(json);
  if (before) return before;
  const caller = Caller.parse(JSON.parse(json));
  if (known.size >= REMEMBERED) known.clear();
  known.set(json, caller);
  return caller;
}
