import type { Product } from '@nuanxin/contracts/live';
import type { ProductState } from './product-state';

/** A product as the console sees it. */
export function productView(state: ProductState): Product {
  const { _id, name, unit, priceFen, stock, ruralAid, supplier, description, pictureId } = state;
  const { organization, retired, revision } = state;
  return {
    id: _id,
    organization,
    name,
    unit,
    priceFen,
    stock,
    ruralAid,
    supplier,
    description,
    retired,
    revision,
    ...(pictureId === undefined ? {} : { pictureId }),
  };
}
