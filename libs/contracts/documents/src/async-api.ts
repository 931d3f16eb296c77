import { domainOf, EventEnvelope, type EventContract, type TickContract } from '@nuanxin/contracts/kernel';
import { Components, type JsonSchema } from './components';

const ABOUT =
  'Facts (`event.…`, kept by JetStream, CloudEvents 1.0 in JSON, delivered at least once) and pictures of now (`tick.…`, core NATS, ' +
  'never kept). Ticks with an audience reach browsers through the gateway’s sockets: `watch` with `{ type, key }`.';

type Named = Readonly<Record<string, JsonSchema>>;

/** The AsyncAPI 3.0 document of all events and ticks. */
export function asyncApiOf(
  { events, ticks }: { events: readonly EventContract[]; ticks: readonly TickContract[] },
  version: string,
): JsonSchema {
  const components = new Components();
  const said = [...events, ...ticks].sort((one, other) => (one.type < other.type ? -1 : 1));
  const channels = said.map((each) => [each.type, channelOf(each, components)] as const);
  return {
    asyncapi: '3.0.0',
    info: { title: 'NuanXin 暖新', version, description: ABOUT, license: { name: 'Apache-2.0' } },
    defaultContentType: 'application/json',
    channels: Object.fromEntries(channels),
    operations: Object.fromEntries(said.map((each) => [each.type, operationOf(each)])),
    components: { schemas: components.all() },
  };
}

function channelOf(said: EventContract | TickContract, components: Components): JsonSchema {
  const { type, summary } = said;
  const message = {
    name: type,
    summary: `${summary.zh} / ${summary.en}`,
    payload: payloadOf(said, components),
  };
  const parameters: Named = { key: { description: 'The id of what is shown, or `all`.' } };
  return {
    address: said.kind === 'event' ? `event.${type}` : `tick.${type}.{key}`,
    'x-summary': summary,
    ...(said.kind === 'tick' ? { parameters, 'x-access': said.access } : { 'x-delivery': said.delivery }),
    ...(said.kind === 'tick' && said.snapshot ? { 'x-snapshot': said.snapshot.subject } : {}),
    messages: { [type]: message },
  };
}

function payloadOf(said: EventContract | TickContract, components: Components): JsonSchema {
  const data = components.schemaOf(said.data, 'output');
  if (said.kind === 'tick') return data;
  const envelope = components.schemaOf(EventEnvelope, 'output') as { properties: Named };
  const properties = { ...envelope.properties, type: { type: 'string', const: said.type }, data };
  return { ...envelope, properties };
}

function operationOf({ type }: EventContract | TickContract): JsonSchema {
  return { action: 'send', channel: { $ref: `#/channels/${type}` }, tags: [{ name: domainOf(type) }] };
}
