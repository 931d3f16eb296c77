import { computed, inject, type Signal, signal } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { AskOf, Contract } from '@nuanxin/contracts/kernel';
import { Api, type Read, read } from '@nuanxin/web/data-access';
import type { z } from 'zod';
import type { Filter } from './column';

/** A query that answers a page. */
type ListContract = Contract<z.ZodType, z.ZodType<{ items: unknown[]; next?: string | undefined }>, 'query'>;
export type RowOf<C extends ListContract> = z.output<C['reply']>['items'][number];

export interface Page<Row> {
  readonly items: readonly Row[];
  readonly next?: string | undefined;
}

/** A list whose filters, page and length stand in the address, so that a link shows what its sender saw. */
export interface List<Row> {
  readonly screen: string;
  readonly filters: readonly Filter[];
  readonly read: Read<Page<Row>>;
  readonly applied: Signal<Readonly<Record<string, string>>>;
  readonly limit: Signal<number>;
  /** 1 for the first page. */
  readonly page: Signal<number>;
  apply(filters: Readonly<Record<string, string>>): void;
  resize(limit: number): void;
  forward(): void;
  back(): void;
  /** All rows that match, page by page, at most `most`. */
  all(most: number, progress: (rows: number) => void): Promise<{ rows: Row[]; complete: boolean }>;
}

const LENGTHS = [20, 50, 100];

export function listOf<C extends ListContract>(
  contract: C,
  options: {
    readonly screen: string;
    readonly filters: readonly Filter[];
    /** Fields of the request that the page itself sets; not before it knows them, when `undefined`. */
    readonly fixed?: () => object | undefined;
  },
): List<RowOf<C>> {
  const router = inject(Router);
  const route = inject(ActivatedRoute);
  const api = inject(Api);
  const address = toSignal(route.queryParamMap, { requireSync: true });
  const trail = signal<readonly string[]>([]);

  const applied = computed(() => {
    const pairs = options.filters.map(({ key }) => [key, address().get(key) ?? ''] as const);
    return Object.fromEntries(pairs.filter(([, value]) => value !== ''));
  });
  const limit = computed(() => {
    const asked = Number(address().get('limit'));
    return LENGTHS.includes(asked) ? asked : 20;
  });
  const after = computed(() => address().get('after') ?? undefined);
  const asked = computed(() => {
    const fixed = options.fixed ? options.fixed() : {};
    return fixed && { ...fixed, ...applied(), limit: limit(), ...(after() ? { after: after() } : {}) };
  });
  const rows = read(contract, () => asked() as AskOf<C> | undefined) as unknown as Read<Page<RowOf<C>>>;

  const go = (change: Record<string, string | number | null>) =>
    void router.navigate([], { relativeTo: route, queryParams: change, queryParamsHandling: 'merge' });

  return {
    screen: options.screen,
    filters: options.filters,
    read: rows,
    applied,
    limit,
    page: computed(() => Number(address().get('page') ?? 1)),
    apply: (filters) => {
      trail.set([]);
      const blank = Object.fromEntries(options.filters.map(({ key }) => [key, null]));
      const filled = Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== ''));
      go({ ...blank, ...filled, after: null, page: null });
    },
    resize: (length) => {
      trail.set([]);
      go({ limit: length, after: null, page: null });
    },
    forward: () => {
      const next = rows.value()?.next;
      if (!next) return;
      trail.update((before) => [...before, after() ?? '']);
      go({ after: next, page: Number(address().get('page') ?? 1) + 1 });
    },
    back: () => {
      const before = trail().at(-1);
      const number = Number(address().get('page') ?? 1) - 1;
      trail.update((cursors) => cursors.slice(0, -1));
      go(before ? { after: before, page: number } : { after: null, page: null });
    },
    all: async (most, progress) => {
      const found: RowOf<C>[] = [];
      let next: string | undefined;
      do {
        const request = { ...asked(), limit: 200, after: next } as never;
        const reply: Page<RowOf<C>> = await api.ask(contract, request);
        found.push(...reply.items);
        next = reply.next;
        progress(found.length);
      } while (next && found.length < most);
      return { rows: found.slice(0, most), complete: !next && found.length <= most };
    },
  };
}
