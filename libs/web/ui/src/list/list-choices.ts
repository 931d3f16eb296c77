import { computed, inject, Injector, runInInjectionContext, Service, type Signal } from '@angular/core';
import * as z from 'zod';
import { type Remembered, remembered } from '../basics/remembered';
import type { Column } from './column';

const Kept = z.object({
  /** Keys of the columns in the order in which they stand; those left out are hidden. */
  columns: z.array(z.string()).optional(),
  searches: z.array(z.object({ name: z.string(), filters: z.record(z.string(), z.string()) })),
});
type Kept = z.infer<typeof Kept>;

export interface ListChoices {
  readonly kept: Signal<Kept>;
  change(change: Partial<Kept>): void;
  columns<Row>(all: readonly Column<Row>[]): Column<Row>[];
}

/** Which columns a person shows and which searches they keep, per list, on this device. */
@Service()
export class ListChoicesStore {
  private readonly injector = inject(Injector);
  private readonly screens = new Map<string, Remembered<Kept>>();

  of(screen: string): ListChoices {
    const kept = this.screens.get(screen) ?? this.open(screen);
    return {
      kept: computed(() => kept.value()),
      change: (change) => kept.set({ ...kept.value(), ...change }),
      columns: (all) => chosen(all, kept.value().columns),
    };
  }

  private open(screen: string): Remembered<Kept> {
    const fits = (value: unknown): value is Kept => Kept.safeParse(value).success;
    const kept = runInInjectionContext(this.injector, () =>
      remembered<Kept>(`list.${screen}`, { searches: [] }, fits),
    );
    this.screens.set(screen, kept);
    return kept;
  }
}

function chosen<Row>(all: readonly Column<Row>[], keys: readonly string[] | undefined): Column<Row>[] {
  if (!keys) return all.filter((column) => !column.extra);
  const named = keys.flatMap((key) => all.filter((column) => column.key === key));
  return [...all.filter((column) => column.heading && !keys.includes(column.key)), ...named];
}
