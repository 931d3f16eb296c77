import type { Document } from 'bson';
import { codeOf, nameOf } from './codes.ts';

/** A command that fails with a MongoDB error code; `details` are further reply fields such as `keyPattern`. */
export class CommandFailure extends Error {
  override readonly name = 'CommandFailure';
  readonly code: number;
  readonly labels = new Set<string>();
  readonly details: Document;

  constructor(code: number | string, message: string, details: Document = {}, options?: ErrorOptions) {
    super(message, options);
    this.code = typeof code === 'string' ? codeOf(code) : code;
    this.details = details;
  }

  withLabel(label: string): this {
    this.labels.add(label);
    return this;
  }

  /** The reply document a driver turns into its MongoServerError. */
  toReply(): Document {
    const labels = this.labels.size ? { errorLabels: [...this.labels] } : {};
    return {
      ok: 0,
      errmsg: this.message,
      code: this.code,
      codeName: nameOf(this.code),
      ...this.details,
      ...labels,
    };
  }
}
