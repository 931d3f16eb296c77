import type { Database } from '@nuanxin/platform/store';
import { explained, type Explained } from '@nuanxin/platform/testing';

type Ask = () => Promise<unknown>;

/** For each public method of a store, what to ask it: in all the forms it takes. A method that is left out does not compile. */
export type Asks<Store> = { readonly [Method in keyof Store]: readonly Ask[] };

export interface Plan extends Explained {
  /** `OrderStore.pageOf 2`: the store, its method, and which of its asks. */
  readonly ask: string;
}

/** Asks one after the other, and how the database finds what each asks for. */
export async function plansOf(
  database: Database,
  stores: Readonly<Record<string, Readonly<Record<string, readonly Ask[]>>>>,
): Promise<Plan[]> {
  const plans: Plan[] = [];
  for (const [store, methods] of Object.entries(stores))
    for (const [method, asks] of Object.entries(methods))
      for (const [place, ask] of asks.entries()) {
        const name = `${store}.${method} ${place + 1}`;
        const found = await explained(database, ask);
        plans.push(...found.map((plan) => ({ ask: name, ...plan })));
      }
  return plans;
}

/** What no index serves, one line each. */
export function unserved(plans: readonly Plan[]): string[] {
  return plans.flatMap(({ ask, collection, operation, scansAll, sortsAll }) => {
    const fault = scansAll ? 'reads all of' : sortsAll ? 'sorts what it finds in' : undefined;
    return fault ? [`${ask}: ${operation} ${fault} ${collection}`] : [];
  });
}

/** Indexes that nothing asked for: neither one of the plans, nor a constraint, a clean-up or the relay. */
export async function idle(database: Database, plans: readonly Plan[]): Promise<string[]> {
  const used = new Set(
    plans.flatMap(({ collection, indexes, ordering }) =>
      [...indexes, ...ordering].map((index) => `${collection} ${index}`),
    ),
  );
  const found: string[] = [];
  for (const { collection } of Object.values(database.connection.models)) {
    const serving = (await collection.indexes()).filter(
      ({ name, unique, expireAfterSeconds }) =>
        !unique && expireAfterSeconds === undefined && !KEPT_FOR_OTHERS.has(name ?? ''),
    );
    found.push(
      ...serving.map(({ name }) => `${collection.name} ${name}`).filter((index) => !used.has(index)),
    );
  }
  return found;
}

const KEPT_FOR_OTHERS = new Set(['_id_', 'outbox.id_1']);
