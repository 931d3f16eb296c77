import { inject, Injectable, signal } from '@angular/core';
import { appendToSalesImport, PART_CHARACTERS, type SalesImport } from '@nuanxin/contracts/live';
import { Api, problemOf, type SayOf } from '@nuanxin/web/data-access';
import { base64Of } from './base64-of';

/** Bytes whose base64 fills a part. */
const PART_BYTES = (PART_CHARACTERS / 4) * 3;
/** How often a part is sent when the server wants no more for now. */
const ATTEMPTS = 10;

/** Sends a file part by part, from where the import stands; each part may be sent again. */
@Injectable()
export class SheetUpload {
  private readonly api = inject(Api);
  private readonly sent = signal<number | undefined>(undefined);
  /** Per cent; undefined when nothing is being sent. */
  readonly percent = this.sent.asReadonly();

  /** @throws AskFailed */
  async run(file: Blob, from: SalesImport): Promise<SalesImport> {
    let now = from;
    try {
      while (now.state === 'uploading' && now.receivedBytes < now.bytes) {
        this.sent.set(Math.floor((now.receivedBytes / now.bytes) * 100));
        const part = file.slice(now.receivedBytes, now.receivedBytes + PART_BYTES);
        const base64 = base64Of(new Uint8Array(await part.arrayBuffer()));
        now = await this.send({ id: now.id, n: now.parts, base64 });
      }
      return now;
    } finally {
      this.sent.set(undefined);
    }
  }

  /** Too fast for the server is no fault of the file: the part waits as long as it is told to. */
  private async send(part: SayOf<typeof appendToSalesImport>): Promise<SalesImport> {
    for (let attempt = 1; ; attempt++)
      try {
        return await this.api.ask(appendToSalesImport, part);
      } catch (error) {
        const { code, details } = problemOf(error);
        if (code !== 'request.too-many' || attempt === ATTEMPTS) throw error;
        await pause(details?.retryAfterSeconds ?? attempt);
      }
  }
}

const pause = (seconds: number) => new Promise((go) => setTimeout(go, seconds * 1_000));
