import { type Contract, DomainError, SignedRequest } from '@nuanxin/contracts/kernel';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';

const IF_MATCH = /^(?:W\/)?"(\d{1,15})"$/;

type Fields = Readonly<Record<string, unknown>>;

/**
 * Makes the function that reads a contract's request out of an HTTP request. Later ones win:
 * query string, `Idempotency-Key` (as `requestId`), `If-Match` (as `revision`), body, names in the path.
 */
export function fieldsReader({
  request: schema,
}: Pick<Contract, 'request'>): (request: FastifyRequest) => Fields {
  if (schema === SignedRequest) return signedFields;
  const has = (name: string) => schema instanceof z.ZodObject && name in schema.shape;
  const [takesKey, takesRevision] = [has('requestId'), has('revision')];
  return ({ query, headers, body, params }) => ({
    ...(query as Fields),
    ...(takesKey ? keyIn(headers['idempotency-key']) : {}),
    ...(takesRevision ? revisionIn(headers['if-match']) : {}),
    ...bodyFields(body),
    ...(params as Fields),
  });
}

function signedFields({ headers, body }: FastifyRequest): Fields {
  return {
    keyId: headers['x-key-id'],
    timestamp: headers['x-timestamp'],
    signature: headers['x-signature'],
    body,
  };
}

function keyIn(header: string | string[] | undefined): Fields {
  return header === undefined ? {} : { requestId: header };
}

function revisionIn(header: string | undefined): Fields {
  if (header === undefined) return {};
  const revision = IF_MATCH.exec(header)?.[1];
  if (revision === undefined) throw invalid('If-Match', 'revision');
  return { revision };
}

function bodyFields(body: unknown): Fields {
  if (body === undefined || body === null) return {};
  if (typeof body !== 'object' || Array.isArray(body)) throw invalid('', 'object');
  return body as Fields;
}

function invalid(path: string, expected: string): DomainError {
  return new DomainError('request.invalid', { fields: [{ path, rule: 'invalid_type', expected }] });
}
