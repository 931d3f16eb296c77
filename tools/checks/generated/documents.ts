import { asyncApiOf, goldenOf } from '@nuanxin/contracts/documents';
import { CONTRACTS, EVENTS, TICKS } from '@nuanxin/contracts/registry';
import { platformSettings, settingsTable } from '@nuanxin/platform/config';
import { apiDocument } from '../../../apps/gateway/src/openapi/document';
import { gatewayConfig } from '../../../apps/gateway/src/config';
import { identityConfig } from '../../../apps/identity/src/config';
import { liveConfig } from '../../../apps/live/src/config';
import { mediaConfig } from '../../../apps/media/src/config';

const MESSAGES_VERSION = '1';
const CONFIGURATION_HEAD = `# Configuration

Every environment variable of every service, generated from the schemas that read them by \`npm run docs\`.

`;

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** Text of each generated document by its path below docs/generated. */
export function generatedDocuments(): ReadonlyMap<string, string> {
  const golden = [...CONTRACTS, ...EVENTS, ...TICKS].map(goldenOf);
  return new Map([
    ['openapi.json', json(apiDocument())],
    ['asyncapi.json', json(asyncApiOf({ events: EVENTS, ticks: TICKS }, MESSAGES_VERSION))],
    [
      'configuration.md',
      CONFIGURATION_HEAD +
        settingsTable([platformSettings, gatewayConfig, identityConfig, liveConfig, mediaConfig]),
    ],
    ...golden.map(({ name, content }) => [`contracts/${name}.json`, json(content)] as const),
  ]);
}
