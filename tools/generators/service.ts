import { SERVICES } from '@nuanxin/contracts/kernel';
import { imported } from './imports';
import { type Name, nameOf } from './names';
import { Refusal } from './refusal';
import { appended, appendedTo, find, parse } from './source';
import type { Workspace } from './workspace';
import ts from 'typescript';

/** Writes an empty service that starts alone and with all others, and enters it where services are listed. */
export function newService(workspace: Workspace, named: string): string[] {
  const name = nameOf(named);
  const { kebab, camel, pascal } = name;
  if (kebab.includes('-'))
    throw new Refusal(`${kebab} is two words; the name of a service is one, as station.`);
  if ((SERVICES as readonly string[]).includes(kebab)) throw new Refusal(`${kebab} is a service already.`);
  const app = `apps/${kebab}/src`;
  workspace.create(`${app}/main.ts`, mainText(name));
  workspace.create(`${app}/config.ts`, configText(name));
  workspace.create(`${app}/${kebab}.module.ts`, moduleText(name));
  workspace.create(`${app}/testing/${kebab}-under-test.ts`, kitText(name));
  workspace.create(`libs/contracts/${kebab}/src/index.ts`, 'export {};\n');

  workspace.change('libs/contracts/kernel/src/access.ts', (text) =>
    appendedTo(text, 'SERVICES', `'${kebab}'`),
  );
  workspace.change('libs/contracts/registry/src/index.ts', (text) =>
    withNamespace(appendedTo(text, 'DOMAINS', kebab), kebab),
  );
  workspace.change('apps/all-in-one/src/services.ts', (text) => {
    const known = imported(text, `../../${kebab}/src/config`, `${camel}Config`);
    const both = imported(known, `../../${kebab}/src/${kebab}.module`, `${pascal}Module`);
    return appended(
      both,
      firstRow(both),
      `{ name: '${kebab}', module: ${pascal}Module, config: ${camel}Config }`,
    );
  });
  workspace.change('tools/dev/stack/service-environment.ts', (text) =>
    appendedTo(appendedTo(text, 'SERVICES', `'${kebab}'`), 'OWN', `${kebab}: () => ({})`),
  );
  workspace.change('eslint.config.mjs', (text) =>
    text.replaceAll(/(\['identity', 'live', 'media', 'gateway'[^\]]*)\]/g, `$1, '${kebab}']`),
  );
  return [
    `npm run new -- use-case ${kebab} list-things --query --permission … writes its first use case, store and view.`,
    'libs/contracts/registry/src/hearers.ts: with its first event, the audit hears it; add whom it hears itself.',
    'tools/dev/stack/service-environment.ts: its own secrets and addresses, once it has any.',
    'deploy/: an image in compose and kubernetes, a user and password for the broker.',
    'npm run docs; npm test -- apps/all-in-one tools/nats tools/checks.',
  ];
}

/** The services that start side by side, before the gateway. */
function firstRow(text: string): ts.ArrayLiteralExpression {
  const row = find(
    parse(text),
    (node): node is ts.ArrayLiteralExpression =>
      ts.isArrayLiteralExpression(node) && ts.isArrayLiteralExpression(node.parent),
  );
  if (!row) throw new Refusal('apps/all-in-one/src/services.ts has no row of services.');
  return row;
}

/** After the namespaces of the other domains. */
function withNamespace(text: string, domain: string): string {
  const all = [...text.matchAll(/^import \* as .*;\n/gm)];
  const last = all.at(-1);
  if (!last) throw new Refusal('libs/contracts/registry/src/index.ts imports no domain.');
  const end = last.index + last[0].length;
  return `${text.slice(0, end)}import * as ${domain} from '@nuanxin/contracts/${domain}';\n${text.slice(end)}`;
}

function mainText({ kebab, camel, pascal }: Name): string {
  return `import { startService } from '@nuanxin/platform/runtime';
import { ${camel}Config } from './config';
import { ${pascal}Module } from './${kebab}.module';

await startService({ name: '${kebab}', module: ${pascal}Module, config: ${camel}Config });
`;
}

function configText({ kebab, camel, pascal }: Name): string {
  return `import { configuration, type Settings } from '@nuanxin/platform/config';

export const ${camel}Config = configuration('${kebab}', {});
export type ${pascal}Settings = Settings<typeof ${camel}Config>;
`;
}

function moduleText({ kebab, pascal }: Name): string {
  return `import { Module } from '@nestjs/common';
import { StoreModule } from '@nuanxin/platform/store';

@Module({
  imports: [StoreModule.forService('${kebab}')],
  controllers: [],
  providers: [],
})
export class ${pascal}Module {}
`;
}

function kitText({ kebab, camel, pascal }: Name): string {
  return `import type { AskOf, Caller, Contract, ReplyOf, Ulid } from '@nuanxin/contracts/kernel';
import { type Clock, ManualClock, SystemIds } from '@nuanxin/platform/kernel';
import { testService } from '@nuanxin/platform/testing';
import { ${camel}Config } from '../config';
import { ${pascal}Module } from '../${kebab}.module';

export interface ${pascal}UnderTest {
  id(): Ulid;
  ask<C extends Contract>(contract: C, request: AskOf<C>, as: Caller): Promise<ReplyOf<C>>;
  /** The code of the refusal that the request meets; undefined when it is answered. */
  refusal<C extends Contract>(contract: C, request: AskOf<C>, as: Caller): Promise<string | undefined>;
  close(): Promise<void>;
}

/** The service as it runs, over a bus in memory, with a database of its own. */
export async function start${pascal}(): Promise<${pascal}UnderTest> {
  const clock = new ManualClock();
  const ids = new SystemIds(clock as Clock);
  const service = await testService({ service: '${kebab}', module: ${pascal}Module, config: ${camel}Config, clock });
  return {
    id: () => ids.ulid(),
    ask: (contract, request, as) => service.ask(contract, request, as),
    refusal: (contract, request, as) =>
      service.ask(contract, request, as).then(
        () => undefined,
        (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : String(error)),
      ),
    close: () => service.close(),
  };
}
`;
}
