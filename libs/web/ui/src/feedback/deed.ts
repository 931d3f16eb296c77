import { inject, type Signal, signal } from '@angular/core';
import type { ReplyOf } from '@nuanxin/contracts/kernel';
import { attempts, type Problem, problemOf, type Reachable, type SayOf } from '@nuanxin/web/data-access';
import { ProblemWords } from '@nuanxin/web/i18n';
import { Confirm, type Question } from './confirm';
import { Toasts } from './toasts';

interface Telling<Reply> {
  /** Asked first; nothing is sent unless it is agreed to. */
  readonly ask?: Question;
  /** Said once it is done. */
  readonly done?: string;
  /** How it is taken back, while the remark stands. */
  readonly undo?: (reply: Reply) => void;
  /** Told instead of the plain words of a failure. */
  readonly failed?: (problem: Problem) => string | undefined;
}

/** A command behind a button: ask, send once, say what came of it. */
export interface Deed<C extends Reachable> {
  readonly busy: Signal<boolean>;
  /** The reply, or `undefined` when it was not agreed to or failed (which has been told). */
  do(request: SayOf<C>, telling?: Telling<ReplyOf<C>>): Promise<ReplyOf<C> | undefined>;
}

export function deed<C extends Reachable>(contract: C): Deed<C> {
  const attempt = attempts(contract);
  const confirm = inject(Confirm);
  const toasts = inject(Toasts);
  const words = inject(ProblemWords);
  const busy = signal(false);
  return {
    busy: busy.asReadonly(),
    do: async (request, { ask, done, undo, failed } = {}) => {
      if (busy() || (ask && !(await confirm.ask(ask)))) return undefined;
      busy.set(true);
      try {
        const reply = await attempt(request);
        if (done) toasts.say(done, undo ? { undo: () => undo(reply) } : {});
        return reply;
      } catch (error) {
        const problem = problemOf(error);
        toasts.say(failed?.(problem) ?? words.title(problem), { tone: 'bad' });
        return undefined;
      } finally {
        busy.set(false);
      }
    },
  };
}
