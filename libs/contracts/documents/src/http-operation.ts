import {
  type Contract,
  domainOf,
  type ErrorCode,
  ERRORS,
  FileReply,
  SignedRequest,
  statusOf,
} from '@nuanxin/contracts/kernel';
import type { Components, JsonSchema } from './components';

/** A route of the API: a contract with a door, or one that the gateway answers itself. */
export type HttpContract = Contract & { readonly http: NonNullable<Contract['http']> };

type Properties = Readonly<Record<string, JsonSchema>>;
interface ObjectSchema extends JsonSchema {
  readonly properties?: Properties;
  readonly required?: readonly string[];
}

const HEADERS: Readonly<Record<string, string>> = { requestId: 'Idempotency-Key', revision: 'If-Match' };

export function hasDoor(contract: Contract): contract is HttpContract {
  return contract.http !== undefined;
}

/** `/live/orders/{id}` and `post`, as OpenAPI writes them. */
export function pathOf({ http }: HttpContract): { path: string; method: string } {
  const [method = '', path = ''] = http.split(' ');
  return { path: path.replaceAll(/:(\w+)/g, '{$1}'), method: method.toLowerCase() };
}

/** The OpenAPI operation of a contract. */
export function operationOf(contract: HttpContract, components: Components): JsonSchema {
  const { summary, access, kind, subject } = contract;
  return {
    operationId: subject,
    tags: [domainOf(subject)],
    summary: `${summary.zh} / ${summary.en}`,
    'x-summary': summary,
    'x-access': access,
    'x-kind': kind,
    ...(access.audience === 'public' ? { security: [] } : {}),
    ...takes(contract, components),
    responses: responsesOf(contract, components),
  };
}

function takes(contract: HttpContract, components: Components): JsonSchema {
  if (contract.request === SignedRequest) return SIGNED;
  const { path, method } = pathOf(contract);
  const { properties = {}, required = [] } = components.schemaOf(contract.request, 'input') as ObjectSchema;
  const isInPath = (name: string) => path.includes(`{${name}}`);
  const inBody =
    method === 'get' || method === 'delete' ? [] : Object.keys(properties).filter((name) => !isInPath(name));
  const parameters = Object.entries(properties).flatMap(([name, schema]) => {
    if (isInPath(name)) return [{ name, in: 'path', required: true, schema }];
    const header = HEADERS[name];
    if (header)
      return [{ name: header, in: 'header', required: false, description: aboutHeader(name), schema }];
    return inBody.includes(name) ? [] : [{ name, in: 'query', required: required.includes(name), schema }];
  });
  const bodyRequired = required.filter((name) => inBody.includes(name) && !(name in HEADERS));
  const body = {
    type: 'object',
    properties: Object.fromEntries(inBody.map((name) => [name, properties[name]])),
    ...(bodyRequired.length > 0 ? { required: bodyRequired } : {}),
    additionalProperties: false,
  };
  return {
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(inBody.length > 0
      ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } }
      : {}),
  };
}

const signedHeader = (name: string, description: string) => ({
  name,
  in: 'header',
  required: true,
  description,
  schema: { type: 'string' },
});

/** What another system sends: the body's shape stands in the documentation of the contract, for it is read after its signature. */
const SIGNED = {
  parameters: [
    signedHeader('X-Key-Id', 'Which shared secret.'),
    signedHeader('X-Timestamp', 'Seconds since 1970, at most five minutes away from now.'),
    signedHeader(
      'X-Signature',
      'HMAC-SHA-256 of `<timestamp>.<body>` under the secret, in hexadecimal digits.',
    ),
  ],
  requestBody: { required: true, content: { 'application/json': { schema: {} } } },
};

function aboutHeader(field: string): string {
  return field === 'requestId'
    ? 'Made by the client, the same in each repetition. May stand in the body as `requestId` instead.'
    : 'The revision last seen, in quotes: `"3"`. May stand in the body as `revision` instead.';
}

/** Codes that a contract need not name, because they follow from what it is. */
function impliedErrors({ access, kind, request, http }: HttpContract, components: Components): ErrorCode[] {
  const { properties = {} } = components.schemaOf(request, 'input') as ObjectSchema;
  return [
    'request.invalid',
    ...(access.audience === 'public' ? [] : (['access.sign-in'] as const)),
    ...(access.audience === 'official' || access.audience === 'worker' ? (['access.denied'] as const) : []),
    ...(http.includes('/:') ? (['record.absent'] as const) : []),
    ...('revision' in properties ? (['record.stale'] as const) : []),
    ...(kind === 'command' ? (['request.key-reused', 'request.origin'] as const) : []),
    'request.too-many',
    'service.unavailable',
    'request.timeout',
  ];
}

function responsesOf(contract: HttpContract, components: Components): JsonSchema {
  const codes = [...new Set([...contract.errors, ...impliedErrors(contract, components)])];
  const statuses = [...new Set(codes.map(statusOf))].sort((one, other) => one - other);
  const failures = statuses.map((status) => {
    const here = codes.filter((code) => statusOf(code) === status);
    const description = here.map((code) => `\`${code}\` ${ERRORS[code].zh} / ${ERRORS[code].en}`).join('; ');
    const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
    return [status, { description, 'x-codes': here, content }];
  });
  const content =
    contract.reply === FileReply
      ? Object.fromEntries(FileReply.shape.mediaType.options.map((type) => [type, {}]))
      : { 'application/json': { schema: components.schemaOf(contract.reply, 'output') } };
  const answer = { description: 'Done.', content };
  return { '200': answer, ...Object.fromEntries(failures) };
}
