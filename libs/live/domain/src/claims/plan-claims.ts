import type { ClaimFinding, PlannedClaim } from '@nuanxin/contracts/live';
import type { claimChecker } from './check-texts';
import { sayingOf, type Speaking } from './product-claims';

interface Planned {
  readonly title: string;
  readonly segments: readonly {
    readonly title: string;
    readonly script: string;
    readonly productId?: string | undefined;
  }[];
  readonly offers: readonly { readonly productId: string }[];
}

/** What of a plan breaks the rules so that it must not go on air. */
export interface PlanClaims {
  readonly words: readonly PlannedClaim[];
  readonly facts: readonly PlannedClaim[];
}

export const NO_CLAIMS: PlanClaims = { words: [], facts: [] };

/** Title, parts, scripts and the products that are offered; a script by the rules for the goods of its part. */
export function planClaims(
  check: ReturnType<typeof claimChecker>,
  { title, segments, offers }: Planned,
  products: ReadonlyMap<string, Speaking>,
): PlanClaims {
  const offered = offers.flatMap(({ productId }) => products.get(productId) ?? []);
  const ofGoods = offered.flatMap((product) => named(product.name, check(sayingOf(product))));
  const ofTitle = named(title, check({ texts: [{ field: 'title', text: title }] }));
  const ofScripts = segments.flatMap((segment, place) => {
    const texts = (['title', 'script'] as const).map((field) => ({
      field: `segments.${place}.${field}`,
      text: segment[field],
    }));
    const product = segment.productId === undefined ? undefined : products.get(segment.productId);
    return named(segment.title, check({ texts, category: product?.category }));
  });
  return {
    words: [...ofTitle, ...ofScripts, ...ofGoods].filter(({ word }) => word !== undefined),
    facts: ofGoods.filter(({ fact }) => fact !== undefined),
  };
}

/** What is forbidden among the findings, with the name of what they are about. */
function named(about: string, findings: readonly ClaimFinding[]): PlannedClaim[] {
  return findings
    .filter(({ severity }) => severity === 'forbidden')
    .map(({ word, fact, article, advice }) => ({
      about,
      article,
      advice,
      ...(word === undefined ? {} : { word }),
      ...(fact === undefined ? {} : { fact }),
    }));
}
