import type { Parts } from '../parts';
import { ClaimRuleStore } from '../store/claim-rule-store';
import { ProductStore } from '../store/product-store';
import { RevealStore } from '../store/reveal-store';
import { SupplierStore } from '../store/supplier-store';
import { AddClaimRule } from './add-claim-rule/add-claim-rule';
import { AddProduct } from './add-product/add-product';
import { AddSupplier } from './add-supplier/add-supplier';
import { SupplierSecrets } from './add-supplier/supplier-secrets';
import { ListClaimRules } from './browse-claim-rules/list-claim-rules';
import { ListProducts } from './browse-products/list-products';
import { ProductWithClaims } from './browse-products/product-with-claims';
import { ReadProduct } from './browse-products/read-product';
import { ListSuppliers } from './browse-suppliers/list-suppliers';
import { MaskedSupplier } from './browse-suppliers/masked-supplier';
import { ReadSupplier } from './browse-suppliers/read-supplier';
import { ChangeClaimRule } from './change-claim-rule/change-claim-rule';
import { SwitchClaimRule } from './change-claim-rule/switch-claim-rule';
import { ChangeProduct } from './change-product/change-product';
import { ChangeSupplier } from './change-supplier/change-supplier';
import { CheckClaims } from './check-claims/check-claims';
import { FollowSupplier } from './follow-supplier/follow-supplier';
import { SupplierCopies } from './follow-supplier/supplier-copies';
import { RestoreProduct } from './retire-product/restore-product';
import { RetireProduct } from './retire-product/retire-product';
import { RestoreSupplier } from './retire-supplier/restore-supplier';
import { RetireSupplier } from './retire-supplier/retire-supplier';
import { RevealSupplier } from './reveal-supplier/reveal-supplier';

/** What can be sold, who supplies it, and what may be said of it. */
export const catalogue: Parts = {
  controllers: [
    AddProduct,
    ChangeProduct,
    RetireProduct,
    RestoreProduct,
    ListProducts,
    ReadProduct,
    AddSupplier,
    ChangeSupplier,
    RetireSupplier,
    RestoreSupplier,
    RevealSupplier,
    ListSuppliers,
    ReadSupplier,
    FollowSupplier,
    AddClaimRule,
    ChangeClaimRule,
    SwitchClaimRule,
    ListClaimRules,
    CheckClaims,
  ],
  providers: [
    ProductStore,
    SupplierStore,
    RevealStore,
    ClaimRuleStore,
    SupplierCopies,
    SupplierSecrets,
    MaskedSupplier,
    ProductWithClaims,
  ],
};
