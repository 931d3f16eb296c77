import type { Phone } from '@nuanxin/contracts/kernel';

export interface CodeMessage {
  /** The same for every attempt at the same message. */
  readonly id: string;
  readonly phone: Phone;
  readonly code: string;
  readonly expiresInSeconds: number;
}

/** Brings a code to a phone. */
export abstract class CodeSender {
  /** Rejects when the message could not be handed over. */
  abstract send(message: CodeMessage): Promise<void>;
}
