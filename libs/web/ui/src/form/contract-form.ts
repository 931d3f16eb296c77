import { computed, type Signal, signal, untracked, type WritableSignal } from '@angular/core';
import {
  type FieldTree,
  form,
  type ReadonlyFieldState,
  type SchemaPath,
  validateTree,
  type ValidationError,
} from '@angular/forms/signals';
import { type FieldProblem, fieldProblems, type ReplyOf } from '@nuanxin/contracts/kernel';
import {
  attempts,
  fieldsOf,
  type Problem,
  problemOf,
  type Reachable,
  type SayOf,
} from '@nuanxin/web/data-access';
import { ulid } from 'ulid';

/** A rule that a field breaks, as the contract or the server named it. */
export interface BrokenRule extends ValidationError.WithOptionalFieldTree {
  readonly broken: FieldProblem;
}

/** What the frame of a form needs of it. */
export interface SendableForm<Reply> {
  /** The state of the whole form, for its summary of faults. */
  readonly tree: () => Pick<ReadonlyFieldState<unknown>, 'errorSummary'>;
  /** Set when the sending failed for a reason that belongs to no field. */
  readonly problem: Signal<Problem | undefined>;
  readonly sending: Signal<boolean>;
  /** Whether something was typed that has not been sent. */
  readonly unsaved: Signal<boolean>;
  /** Whether the user has tried to send: from then on every fault is shown. */
  readonly tried: Signal<boolean>;
  /** Forgets what failed and what was typed, when the record is read anew. */
  startOver(): void;
  /** The contract's reply, or `undefined` when the draft or the server said no. */
  send(): Promise<Reply | undefined>;
}

/** A draft bound to the contract it will be sent through: the contract's own schema is what checks it. */
export interface ContractForm<Draft extends object, Reply> extends SendableForm<Reply> {
  readonly tree: FieldTree<Draft>;
}

/**
 * Makes a form of a draft. Its shape follows the request's, so that a fault at `supplier.name` finds its field; `request`
 * turns blanks into left-out fields and draft units into the contract's.
 */
export function contractForm<Draft extends object, C extends Reachable>(
  draft: WritableSignal<Draft>,
  contract: C,
  request: (draft: Draft) => SayOf<C>,
): ContractForm<Draft, ReplyOf<C>> {
  const attempt = attempts(contract);
  const problem = signal<Problem | undefined>(undefined);
  const refused = signal<{ draft: Draft; fields: readonly FieldProblem[] } | undefined>(undefined);
  const sending = signal(false);
  const tried = signal(false);

  const tree = form(draft, (path) => {
    // A generic draft might be a form control of the older kind as far as the types know; it never is.
    validateTree(path as SchemaPath<Draft>, ({ value, fieldTree }) => {
      const said = value();
      const told = refused();
      const faults = told?.draft === said ? told.fields : faultsOf(contract, request(said));
      return faults.map((broken): BrokenRule => ({
        kind: broken.rule,
        broken,
        fieldTree: fieldAt(fieldTree as FieldTree<unknown>, broken.path),
      }));
    });
  });

  return {
    tree,
    problem: problem.asReadonly(),
    sending: sending.asReadonly(),
    tried: tried.asReadonly(),
    unsaved: computed(() => tree().dirty()),
    startOver: () => {
      problem.set(undefined);
      refused.set(undefined);
      tried.set(false);
      tree().reset();
    },
    send: async () => {
      tried.set(true);
      problem.set(undefined);
      if (sending() || tree().invalid()) return undefined;
      sending.set(true);
      const said = untracked(draft);
      try {
        const reply = await attempt(request(said));
        tree().reset();
        tried.set(false);
        return reply;
      } catch (error) {
        const failure = problemOf(error);
        if (fieldsOf(failure).length > 0) refused.set({ draft: said, fields: fieldsOf(failure) });
        problem.set(failure);
        return undefined;
      } finally {
        sending.set(false);
      }
    },
  };
}

function faultsOf(contract: Reachable, request: object): readonly FieldProblem[] {
  const checked = contract.request.safeParse({ requestId: ulid(0), ...request });
  return checked.success ? [] : fieldProblems(checked.error);
}

/** The deepest field that lies on the path; the form itself when none does. */
function fieldAt(root: FieldTree<unknown>, path: string): FieldTree<unknown> {
  let found = root;
  for (const step of path.split('.')) {
    const next = (found as unknown as Record<string, FieldTree<unknown> | undefined>)[step];
    if (typeof next !== 'function') return found;
    found = next;
  }
  return found;
}
