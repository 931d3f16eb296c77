import { parentPort, workerData } from 'node:worker_threads';
import { type AssessedSales, assessSales, type SalesToAssess } from '@nuanxin/live/uplift';

const port = parentPort;
if (!port) throw new Error('this file is run as a worker');
const assessed: readonly AssessedSales[] = (workerData as readonly SalesToAssess[]).map(assessSales);
port.postMessage(assessed);
