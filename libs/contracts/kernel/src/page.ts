import * as z from 'zod';

/** Fields of every list request: `after` is the cursor of the page before. */
export const PageRequest = {
  after: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
};

/** A page in a stable order; `next` is absent on the last one. */
export const page = <Item extends z.ZodType>(item: Item) =>
  z.object({ items: z.array(item), next: z.string().optional() });
