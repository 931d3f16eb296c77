import { httpResource } from '@angular/common/http';
import { computed, linkedSignal, type Signal } from '@angular/core';
import type { AskOf, ReplyOf } from '@nuanxin/contracts/kernel';
import { type Reachable, throughDoor } from './door';
import { type Problem, problemOf } from './problem';

/** What a screen shows of something it reads. `failed` with a value still there means: shown, but not fresh. */
export interface Read<Value> {
  /** The newest value that arrived; the one before stays while another is on its way. */
  readonly value: Signal<Value | undefined>;
  readonly state: Signal<'idle' | 'waiting' | 'ready' | 'failed'>;
  readonly loading: Signal<boolean>;
  readonly problem: Signal<Problem | undefined>;
  reload(): void;
  /** Puts in what a command answered, so that the screen need not ask again. */
  replace(value: Value): void;
}

/** Reads a query and again whenever `request` changes; nothing is asked while it gives `undefined`. */
export function read<C extends Reachable>(
  contract: C,
  request: () => AskOf<C> | undefined,
): Read<ReplyOf<C>> {
  const resource = httpResource<ReplyOf<C>>(
    () => {
      const asked = request();
      return asked === undefined ? undefined : throughDoor(contract, asked as Partial<AskOf<C>>);
    },
    { parse: (raw) => contract.reply.parse(raw) as ReplyOf<C> },
  );
  const value = linkedSignal<ReplyOf<C> | undefined, ReplyOf<C> | undefined>({
    source: () => (resource.hasValue() ? resource.value() : undefined),
    computation: (fresh, before) => fresh ?? before?.value,
  });
  const problem = computed(() => (resource.error() ? problemOf(resource.error()) : undefined));
  return {
    value: value.asReadonly(),
    loading: resource.isLoading,
    problem,
    state: computed(() => {
      if (problem()) return 'failed';
      if (value() !== undefined) return 'ready';
      return resource.isLoading() ? 'waiting' : 'idle';
    }),
    reload: () => void resource.reload(),
    replace: (fresh) => resource.set(fresh),
  };
}
