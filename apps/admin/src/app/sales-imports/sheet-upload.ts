import { inject, Injectable, signal } from '@angular/core';
import { appendToSalesImport, PART_CHARACTERS, type SalesImport } from '@nuanxin/contracts/live';
import { Api } from '@nuanxin/web/data-access';

/** Bytes whose base64 fills a part. */
const PART_BYTES = (PART_CHARACTERS / 4) * 3;

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
        now = await this.api.ask(appendToSalesImport, { id: now.id, n: now.parts, base64 });
      }
      return now;
    } finally {
      this.sent.set(undefined);
    }
  }
}

const AT_ONCE = 0x8000;

function base64Of(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += AT_ONCE)
    text += String.fromCharCode(...bytes.subarray(at, at + AT_ONCE));
  return btoa(text);
}
