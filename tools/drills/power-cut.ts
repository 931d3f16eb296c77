// node tools/run.mjs tools/drills/power-cut.ts [--seconds 12]: copies the block device under broker and database in one instant
// while both are written to, starts them from the copy, and looks for everything they had acknowledged. As root, with xfsprogs.
// The same with NATS's default settings must lose something, or the drill would prove nothing.
import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { BlockDevice, whyNoDevice } from './block-device';
import { interruption } from './interruption';
import { type BrokerSettings, drillHome, startStores } from './start-stores';
import { type Acknowledged, SteadyWrites } from './steady-writes';

interface Outcome {
  readonly acknowledged: Acknowledged;
  readonly missing: { readonly messages: number; readonly documents: number };
}

async function cut(settings: BrokerSettings, seconds: number): Promise<Outcome> {
  const home = await drillHome(`power-cut-${process.pid}`);
  const device = new BlockDevice(home.root, home.data);
  try {
    await device.plugIn();
    const before = await startStores(home, settings);
    let acknowledged: Acknowledged;
    try {
      const writes = await SteadyWrites.connect(before);
      await writes.prepare();
      await device.settle();
      writes.begin();
      try {
        await Promise.race([pause(seconds * 1_000), interrupted]);
        ({ acknowledged } = writes);
        await device.cutPower();
      } finally {
        await writes.end();
      }
    } finally {
      await before.stop();
    }
    await device.powerOn();
    const after = await startStores(home, settings);
    try {
      const kept = await SteadyWrites.connect(after);
      const missing = await kept.missing(acknowledged);
      await kept.close();
      return { acknowledged, missing };
    } finally {
      await after.stop();
    }
  } finally {
    await device.remove();
    rmSync(home.root, { recursive: true, force: true });
  }
}

function report(name: string, { acknowledged, missing }: Outcome): void {
  const messages = `messages ${acknowledged.messages.length} acknowledged, ${missing.messages} lost`;
  const documents = `documents ${acknowledged.documents.length} acknowledged, ${missing.documents} lost`;
  console.log(`${name}  ${messages}  ${documents}`);
}

const interrupted = interruption();
const { values } = parseArgs({ options: { seconds: { type: 'string' } } });
const seconds = Number(values.seconds ?? 12);
const obstacle = whyNoDevice();
if (obstacle) {
  console.error(obstacle);
  process.exit(2);
}
const ours = await cut('ours', seconds);
report('our settings   ', ours);
const defaults = await cut('default', seconds);
report('NATS’s defaults', defaults);
const holds = ours.missing.messages === 0 && ours.missing.documents === 0 && defaults.missing.documents === 0;
const proves = defaults.missing.messages > 0;
console.log(holds ? 'Nothing acknowledged was lost.' : 'Something acknowledged was lost.');
console.log(
  proves
    ? 'The drill finds losses: the defaults lose.'
    : 'The drill proves nothing: the defaults lost nothing.',
);
process.exit(holds && proves ? 0 : 1);
