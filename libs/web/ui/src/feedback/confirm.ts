import { Service, signal } from '@angular/core';

export interface Question {
  readonly title: string;
  /** What will happen, one sentence each, in the order in which it matters. */
  readonly consequences: readonly string[];
  /** The word on the button: the deed, not "OK". */
  readonly verb: string;
  readonly refuse?: string;
  readonly danger?: boolean;
}

/** Asks before something that matters; answered by the confirm host of the app. */
@Service()
export class Confirm {
  private readonly open = signal<(Question & { answer: (yes: boolean) => void }) | undefined>(undefined);
  readonly question = this.open.asReadonly();

  ask(question: Question): Promise<boolean> {
    this.open()?.answer(false);
    return new Promise((resolve) => {
      const answer = (yes: boolean) => {
        this.open.set(undefined);
        resolve(yes);
      };
      this.open.set({ ...question, answer });
    });
  }
}
