import { parentPort, workerData } from 'node:worker_threads';
import { readCsv } from './read-csv';
import { readXlsx } from './read-xlsx';
import type { NumberedRow, SheetAnswer, SheetAsk, SheetTask } from './sheet-protocol';
import { writeXlsx } from './write-xlsx';

const port = parentPort;
if (!port) throw new Error('this file is run as a worker');
const answer = (message: SheetAnswer) => port.postMessage(message);

async function take(rows: AsyncIterator<NumberedRow>, wanted: number): Promise<SheetAnswer> {
  const taken: NumberedRow[] = [];
  while (taken.length < wanted) {
    const next = await rows.next();
    if (next.done) return { rows: taken, end: true };
    taken.push(next.value);
  }
  return { rows: taken, end: false };
}

async function count(rows: AsyncIterator<NumberedRow>, atMost: number): Promise<SheetAnswer> {
  let counted = 0;
  while (counted <= atMost && !(await rows.next()).done) counted++;
  return { counted };
}

const task = workerData as SheetTask;
if (task.task === 'write') answer({ written: await writeXlsx(task.sheets) });
else {
  const rows = (task.kind === 'xlsx' ? readXlsx : readCsv)(task.bytes)[Symbol.asyncIterator]();
  port.on('message', (ask: SheetAsk) => {
    const answered = 'take' in ask ? take(rows, ask.take) : count(rows, ask.count);
    // What a parser throws is about the file, whatever it says.
    answered.then(answer, () => answer({ fault: 'sheet-broken' }));
  });
}
