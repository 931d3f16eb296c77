import type { Log } from '@nuanxin/platform/kernel';

interface Part {
  readonly name: string;
  readonly close: () => Promise<unknown>;
}

/** What has been opened so far, to be closed in the opposite order; one that fails to close does not keep the others open. */
export class Closing {
  private readonly parts: Part[] = [];

  constructor(private readonly log: Log) {}

  add(name: string, close: () => Promise<unknown>): void {
    this.parts.push({ name, close });
  }

  async run(): Promise<void> {
    for (const { name, close } of this.parts.splice(0).reverse()) {
      try {
        await close();
      } catch (error) {
        this.log.fault('service.close-failed', error, { part: name });
      }
    }
  }
}
