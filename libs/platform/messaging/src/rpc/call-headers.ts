import { Caller, Instant, Locale } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';
import { z } from 'zod';
import type { Headers, Incoming } from '../bus/bus';

const CALL = 'nuanxin-call';
const TRACEPARENT = 'traceparent';

const CallHeader = z.object({ caller: Caller, requestId: z.string(), locale: Locale, deadline: Instant });

/** Who, for which request, in which language and until when, in one header; the trace context in its standard one. */
export function headersOf({ caller, requestId, locale, deadline, traceparent }: Call): Headers {
  const call = JSON.stringify({ caller, requestId, locale, deadline });
  return traceparent === undefined ? { [CALL]: call } : { [CALL]: call, [TRACEPARENT]: traceparent };
}

/** The call of a message; throws when the header is missing or malformed. */
export function callIn(message: Incoming): Call {
  const { deadline, ...call } = CallHeader.parse(JSON.parse(message.header(CALL)));
  const traceparent = message.header(TRACEPARENT);
  return { ...call, deadline: new Date(deadline), ...(traceparent ? { traceparent } : {}) };
}
