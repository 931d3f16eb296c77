import { DomainError, type Locale, type Problem, statusOf, titleOf } from '@nuanxin/contracts/kernel';

/** What Fastify itself may refuse, under our names. Anything else unknown is `service.failed`. */
const REFUSED_BY_FASTIFY = new Map([
  ['FST_ERR_CTP_BODY_TOO_LARGE', new DomainError('request.too-large')],
  ['FST_REQ_FILE_TOO_LARGE', new DomainError('request.too-large')],
  ['FST_ERR_CTP_INVALID_MEDIA_TYPE', new DomainError('request.media-type')],
  ['FST_FILES_LIMIT', new DomainError('request.too-large')],
  ['FST_PARTS_LIMIT', new DomainError('request.too-large')],
  ['FST_FIELDS_LIMIT', new DomainError('request.too-large')],
  ['FST_INVALID_MULTIPART_CONTENT_TYPE', new DomainError('request.media-type')],
  ['FST_ERR_CTP_INVALID_JSON_BODY', unreadable('json')],
  ['FST_ERR_CTP_EMPTY_JSON_BODY', unreadable('json')],
  ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', unreadable('content-length')],
  ['FST_ERR_BAD_URL', new DomainError('record.absent')],
]);

/** Seconds after which trying again is worth it, for failures that do not say so themselves. */
const RETRY_AFTER_SECONDS: Readonly<Record<number, number>> = { 429: 1, 503: 2, 504: 2 };

export const PROBLEM_TYPE = 'application/problem+json; charset=utf-8';

function unreadable(expected: string): DomainError {
  return new DomainError('request.invalid', { fields: [{ path: '', rule: 'invalid_format', expected }] });
}

/** Any failure under a name of the closed list: what is not ours is hidden behind `service.failed`. */
export function domainErrorOf(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return REFUSED_BY_FASTIFY.get(code) ?? new DomainError('service.failed', {}, { cause: error });
}

/** Problem details (RFC 9457) in the visitor's language. `type` leads to the code's entry in the API page. */
export function problemOf(error: DomainError, about: { requestId: string; locale: Locale }): Problem {
  const { code, details } = error;
  return {
    type: `/api/docs#${code}`,
    title: titleOf(code, about.locale),
    status: statusOf(code),
    code,
    requestId: about.requestId,
    ...(Object.keys(details).length > 0 ? { details } : {}),
  };
}

/** The value of `Retry-After`, for answers that carry one. */
export function retryAfterOf({ code, details }: DomainError): number | undefined {
  return details.retryAfterSeconds ?? RETRY_AFTER_SECONDS[statusOf(code)];
}
