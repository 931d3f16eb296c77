import { Problem } from '@nuanxin/contracts/kernel';
import { Components, type JsonSchema } from './components';
import { type HttpContract, operationOf, pathOf } from './http-operation';

const ABOUT =
  'Every command and query of NuanXin that has an HTTP door. Failures are problem details (RFC 9457) with a stable `code`, ' +
  'in Chinese or English after `Accept-Language`. Lists are cursor pages: pass `next` back as `after`.';

export interface OpenApiDocument extends JsonSchema {
  readonly paths: Readonly<Record<string, Readonly<Record<string, JsonSchema>>>>;
}

/** The OpenAPI 3.1 document of the API, below `/api/v1`, in the order of the paths. */
export function openApiOf(contracts: readonly HttpContract[], version: string): OpenApiDocument {
  const components = new Components();
  components.schemaOf(Problem, 'output');
  const paths: Record<string, Record<string, JsonSchema>> = {};
  for (const contract of [...contracts].sort(byDoor)) {
    const { path, method } = pathOf(contract);
    paths[path] = { ...paths[path], [method]: operationOf(contract, components) };
  }
  return {
    openapi: '3.1.1',
    info: {
      title: 'NuanXin 暖新',
      version,
      description: ABOUT,
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ session: [] }],
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: '__Host-nuanxin' } },
      schemas: components.all(),
    },
  };
}

function byDoor(one: HttpContract, other: HttpContract): number {
  const [left, right] = [pathOf(one).path, pathOf(other).path];
  return left === right ? one.http.localeCompare(other.http) : left < right ? -1 : 1;
}
