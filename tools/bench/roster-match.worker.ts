import { parentPort } from 'node:worker_threads';
import { serveExactWork } from '@nuanxin/organization/roster-match';

if (!parentPort) throw new Error('this file is run as a worker');
serveExactWork(parentPort);
