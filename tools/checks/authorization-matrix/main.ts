// node tools/run.mjs tools/checks/authorization-matrix/main.ts --world FILE [--layer NAME] [--share N]: runs the matrix.
import 'reflect-metadata';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { freshName } from '@nuanxin/platform/testing';
import { buildWorld } from './build-world';
import { doorCases } from './door-cases';
import { listCases } from './list-cases';
import type { Outcome } from './oracle';
import { startPlatform } from './platform';
import { runCases } from './run-cases';
import { serviceCases } from './service-cases';
import { socketCases } from './socket-cases';
import type { World } from './world';

const SHOWN = 200;
const WORKBOOK = /workbook|template/;

const { values } = parseArgs({
  options: {
    /** Read when it exists, so that a run goes on with the databases of the one before; written when not. */
    world: { type: 'string' },
    /** Only the cases of one guard. */
    layer: { type: 'string' },
    /** Only every so-manieth case. */
    share: { type: 'string', default: '1' },
    /** Removes the databases in the end. */
    drop: { type: 'boolean', default: false },
  },
});
const file = values.world ?? '';
const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as World) : undefined;
const databasePrefix = known?.databasePrefix ?? freshName('matrix');
const platform = await startPlatform(databasePrefix, known?.now);
const world = known ?? (await buildWorld(platform, databasePrefix));
if (!known) writeFileSync(file, JSON.stringify(world));

const asking = { platform, world };
const made = await Promise.all(
  [doorCases, serviceCases, listCases, socketCases].map((cases) => cases(asking)),
);
const wanted = made
  .flat()
  .filter(({ layer }) => values.layer === undefined || values.layer === layer)
  .filter((_case, place) => place % Number(values.share) === 0);
const report = await runCases(wanted);
/** Doors behind which a thread writes: how many cases expect which answer. */
const workbooks: Partial<Record<Outcome, number>> = {};
for (const { name, expected } of wanted)
  if (WORKBOOK.test(name)) workbooks[expected] = (workbooks[expected] ?? 0) + 1;
console.log(
  JSON.stringify({
    ...report,
    workbooks,
    unexpected: report.unexpected.slice(0, SHOWN),
    wrong: report.unexpected.length,
  }),
);
if (values.drop)
  for (const service of [platform.gateway, platform.live, platform.identity]) await service.close();
process.exit(report.unexpected.length > 0 ? 1 : 0);
