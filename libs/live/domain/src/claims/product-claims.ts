import type { ProductCategory, ProductFacts } from '@nuanxin/contracts/live';
import type { Saying } from './check-texts';

/** What a product says to its buyers. */
export interface Speaking {
  readonly name: string;
  readonly unit: string;
  readonly description: string;
  readonly category?: ProductCategory | undefined;
  readonly facts: ProductFacts;
}

/** All texts of a product under the names of its fields, for a claim checker. */
export function sayingOf({ name, unit, description, category, facts }: Speaking): Saying {
  const told = Object.entries(facts).map(([fact, text]) => ({ field: `facts.${fact}`, text: text ?? '' }));
  const texts = [
    { field: 'name', text: name },
    { field: 'unit', text: unit },
    { field: 'description', text: description },
  ];
  return { texts: [...texts, ...told], category, facts };
}
