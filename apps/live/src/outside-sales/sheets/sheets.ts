import { Worker } from 'node:worker_threads';
import { Inject, Injectable } from '@nestjs/common';
import type { FileReply } from '@nuanxin/contracts/kernel';
import type { SheetFault } from '@nuanxin/contracts/live';
import { liveConfig, type LiveSettings } from '../../config';
import { workerFile } from '../../worker-file';
import { SheetRefused, SheetWorker } from './sheet-worker';
import type { SheetTask, SheetText } from './sheet-protocol';
import { archiveFault } from './zip-directory';

const ZIP = Buffer.from('PK');
/** Of old `.xls` files, and of new ones with a password. */
const COMPOUND_FILE = Buffer.from('d0cf11e0', 'hex');

/** Enough for 200,000 rows with their shared texts; a process is not brought down by more. */
const LIMITS = { maxOldGenerationSizeMb: 384, maxYoungGenerationSizeMb: 32 } as const;

/** Reads and writes spreadsheets in threads of their own, which are ended when they take too much memory or time. */
@Injectable()
export class Sheets {
  constructor(@Inject(liveConfig.token) private readonly settings: Pick<LiveSettings, 'WORKERS_DIR'>) {}

  /** @throws SheetRefused when the file is none that can be read; whoever reads closes the reader. */
  open(bytes: Buffer): SheetWorker {
    const kind = kindOf(bytes);
    const fault = kind === 'xlsx' ? archiveFault(bytes) : undefined;
    if (fault) throw new SheetRefused(fault);
    return this.start({ task: 'read', kind, bytes: new Uint8Array(bytes) });
  }

  async write(first: SheetText, ...others: readonly SheetText[]): Promise<Buffer> {
    const writer = this.start({ task: 'write', sheets: [first, ...others] });
    try {
      return Buffer.from(await writer.written());
    } finally {
      await writer.close();
    }
  }

  /** A workbook as people are handed it. */
  async file(fileName: string, ...sheets: [SheetText, ...SheetText[]]): Promise<FileReply> {
    const bytes = await this.write(...sheets);
    return {
      fileName,
      mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      base64: bytes.toString('base64'),
    };
  }

  private start(task: SheetTask): SheetWorker {
    const file = workerFile('sheet', this.settings);
    return new SheetWorker(new Worker(file, { workerData: task, resourceLimits: LIMITS, execArgv: [] }));
  }
}

/** Whether a file that begins so is one of Excel's old format. */
export function looksLikeXls(start: Buffer, fileName: string): boolean {
  return (
    /\.xls$/i.test(fileName) || (start.subarray(0, 4).equals(COMPOUND_FILE) && !/\.xlsx$/i.test(fileName))
  );
}

function kindOf(bytes: Buffer): 'xlsx' | 'csv' {
  if (bytes.subarray(0, 4).equals(COMPOUND_FILE))
    throw new SheetRefused('sheet-protected' satisfies SheetFault);
  return bytes.subarray(0, 2).equals(ZIP) ? 'xlsx' : 'csv';
}
