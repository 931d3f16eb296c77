import type { Product } from '@nuanxin/contracts/live';
import type { ProductState } from './product-state';

/** A product as the console sees it; what its words break depends on the rules of the moment and is added by `ProductWithClaims`. */
export function productView(state: ProductState): Product {
  const { _id, name, unit, priceFen, shelfPriceFen, stock, ruralAid, category, description, pictureId } =
    state;
  const { organization, supplier, facts, proofs, retired, revision } = state;
  return {
    id: _id,
    organization,
    name,
    unit,
    priceFen,
    stock,
    ruralAid,
    category,
    facts,
    proofs: [...proofs],
    supplier: supplierIn(supplier),
    description,
    claims: [],
    retired,
    revision,
    ...(shelfPriceFen === undefined ? {} : { shelfPriceFen }),
    ...(pictureId === undefined ? {} : { pictureId }),
  };
}

function supplierIn({ id, name, township, households }: ProductState['supplier']): Product['supplier'] {
  return { id, name, township, households };
}
