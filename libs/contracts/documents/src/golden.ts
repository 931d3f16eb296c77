import type { Contract, EventContract, TickContract } from '@nuanxin/contracts/kernel';
import { Components, type JsonSchema } from './components';

/** What one contract puts on the wire, whole: a change of it is a diff of one file that somebody reads. */
export function goldenOf(said: Contract | EventContract | TickContract): {
  name: string;
  content: JsonSchema;
} {
  const components = new Components();
  if (said.kind === 'event' || said.kind === 'tick') {
    const { kind, type } = said;
    const about =
      said.kind === 'event'
        ? { delivery: said.delivery }
        : { access: said.access, ...(said.snapshot ? { snapshot: said.snapshot.subject } : {}) };
    const content = { kind, type, ...about, data: components.schemaOf(said.data, 'output') };
    return { name: `${kind}.${type}`, content: { ...content, schemas: components.all() } };
  }
  const { kind, subject, access, http, errors, request, reply } = said;
  const content = {
    kind,
    subject,
    ...(http ? { http } : {}),
    access,
    errors,
    request: components.schemaOf(request, 'input'),
    reply: components.schemaOf(reply, 'output'),
  };
  return { name: subject, content: { ...content, schemas: components.all() } };
}
