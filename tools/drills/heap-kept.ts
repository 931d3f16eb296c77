import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { WebSocket } from 'ws';
import { z } from 'zod';
import { asItLies } from './real-stack';

/** For the processes of a drill, which asks them itself; nothing opens this door anywhere else. Port 0 is any that is free. */
export const INSPECTED = { NODE_OPTIONS: '--inspect=127.0.0.1:0' };

const Usage = z.object({ result: z.object({ usedSize: z.number() }) });

/** Megabytes in the heap of a part that was started with `INSPECTED`, once all that nobody needs has been collected. */
export async function heapKept(logs: string, part: string): Promise<number> {
  const { logFile } = await asItLies<typeof import('../dev/supervisor/log-file')>('supervisor/log-file.ts');
  const said = readFileSync(logFile(logs, part), 'utf8').matchAll(/Debugger listening on (ws:\S+)/g);
  const address = [...said].at(-1)?.[1];
  if (!address) throw new Error(`${part} does not say where it can be asked`);
  const socket = new WebSocket(address);
  await once(socket, 'open');
  try {
    await ask(socket, 'HeapProfiler.collectGarbage');
    return Usage.parse(await ask(socket, 'Runtime.getHeapUsage')).result.usedSize / 1_048_576;
  } finally {
    socket.close();
  }
}

async function ask(socket: WebSocket, method: string): Promise<unknown> {
  socket.send(JSON.stringify({ id: 1, method }));
  const [answer] = (await once(socket, 'message')) as [Buffer];
  return JSON.parse(answer.toString());
}
