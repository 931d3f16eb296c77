import { computed, effect, inject, type Signal, signal, untracked } from '@angular/core';
import { type DataOf, Problem, type TickContract } from '@nuanxin/contracts/kernel';
import { Api } from './api';
import { LiveSocket, type WatchAnswer } from './live-socket';

/** What arrives live. `lost`: the line is down and the last value is still shown. */
export interface LiveTick<Data> {
  readonly value: Signal<Data | undefined>;
  readonly state: Signal<'waiting' | 'live' | 'lost' | 'refused'>;
  readonly problem: Signal<Problem | undefined>;
}

/** What ticks have in common when they are numbered. */
interface Numbered {
  readonly seq?: number;
  readonly at?: string;
}

/**
 * Watches a tick while the caller lives and follows `key`. Ticks are whole pictures: the newest wins, one that comes late
 * or twice changes nothing, and a gap in `seq` asks for the picture of this moment.
 */
export function liveTick<T extends TickContract>(
  contract: T,
  key: () => string | undefined,
): LiveTick<DataOf<T>> {
  const socket = inject(LiveSocket);
  const api = inject(Api);
  const value = signal<DataOf<T> | undefined>(undefined);
  const problem = signal<Problem | undefined>(undefined);

  const accept = (raw: unknown): 'taken' | 'gap' | 'refused' => {
    const parsed = contract.data.safeParse(raw);
    if (!parsed.success) return 'refused';
    const fresh = parsed.data as DataOf<T> & Numbered;
    const before = untracked(value) as (DataOf<T> & Numbered) | undefined;
    if (before?.at !== undefined && fresh.at !== undefined && fresh.at < before.at) return 'refused';
    value.set(fresh);
    problem.set(undefined);
    const gap = before?.seq !== undefined && fresh.seq !== undefined && fresh.seq > before.seq + 1;
    return gap ? 'gap' : 'taken';
  };

  effect((onCleanup) => {
    const id = key();
    value.set(undefined);
    problem.set(undefined);
    if (id === undefined) return;
    let asking = false;
    const askSnapshot = async () => {
      if (asking || !contract.snapshot?.http) return;
      asking = true;
      try {
        accept(await api.ask(contract.snapshot, { id } as never));
      } catch {
        // The next tick is a whole picture as well; nothing is lost by missing this one.
      } finally {
        asking = false;
      }
    };
    const stop = socket.watch(contract.type, id, {
      arrived: (data) => void (accept(data) === 'gap' && askSnapshot()),
      answered: ({ snapshot, problem: refusal }: WatchAnswer) => {
        if (refusal === undefined) accept(snapshot);
        else problem.set(Problem.parse(refusal));
      },
    });
    onCleanup(stop);
  });

  return {
    value: value.asReadonly(),
    problem: problem.asReadonly(),
    state: computed(() => {
      if (problem()) return 'refused';
      if (socket.state() === 'lost') return 'lost';
      return value() === undefined ? 'waiting' : 'live';
    }),
  };
}
