import type { Parts } from '../parts';
import { ProductStore } from '../store/product-store';
import { AddProduct } from './add-product/add-product';
import { ListProducts } from './browse-products/list-products';
import { ReadProduct } from './browse-products/read-product';
import { ChangeProduct } from './change-product/change-product';
import { RestoreProduct } from './retire-product/restore-product';
import { RetireProduct } from './retire-product/retire-product';

/** Products: what can be sold. */
export const catalogue: Parts = {
  controllers: [AddProduct, ChangeProduct, RetireProduct, RestoreProduct, ListProducts, ReadProduct],
  providers: [ProductStore],
};
