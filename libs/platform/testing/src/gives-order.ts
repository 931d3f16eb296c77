export type Key = Readonly<Record<string, number>>;

/**
 * Whether an index holds what a filter lets through in the order asked for: first fields that the filter fixes, then those of
 * the order, all the same way round. Not when it would be read for its order alone and the filter left everything else out.
 */
export function givesOrder(key: Key, filter: object, order: Key): boolean {
  const conditions = conditionsIn(filter);
  const fixed = new Set(conditions.filter(([, value]) => isFixed(value)).map(([field]) => field));
  const fields = Object.entries(key);
  const leading = fields.findIndex(([field]) => !fixed.has(field));
  if (leading === -1) return false;
  const wanted = Object.entries(order);
  const rest = fields.slice(leading, leading + wanted.length);
  const turns = new Set(rest.map(([, turn], at) => turn * (wanted[at]?.[1] ?? 0)));
  const fits = rest.length === wanted.length && rest.every(([field], at) => field === wanted[at]?.[0]);
  return fits && turns.size === 1 && (leading > 0 || conditions.every(([field]) => field in order));
}

/** Fields and what they must be; alternatives fix nothing. */
function conditionsIn(filter: object): [string, unknown][] {
  return Object.entries(filter).flatMap(([field, value]: [string, unknown]): [string, unknown][] => {
    if (field === '$and') return (value as object[]).flatMap(conditionsIn);
    return field === '$or' ? [] : [[field, value]];
  });
}

function isFixed(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || value instanceof Date) return true;
  const { $in: among, $all: all } = value as { readonly $in?: unknown[]; readonly $all?: unknown[] };
  return all !== undefined || among?.length === 1;
}
