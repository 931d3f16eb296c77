import type { addSupplier, changeSupplier, Supplier, SupplierKind } from '@nuanxin/contracts/live';
import type { SayOf } from '@nuanxin/web/data-access';

/** A supplier as the form holds it. What is sealed begins blank: nobody sees it in full without saying why. */
export interface SupplierDraft {
  readonly organizationId: string;
  readonly name: string;
  readonly kind: SupplierKind;
  readonly township: string;
  readonly village: string;
  readonly households: number | null;
  readonly bankName: string;
  readonly bankAccount: string;
  readonly contact: { readonly name: string; readonly phone: string };
  /** What of the sealed is to be forgotten, whatever stands in its fields. */
  readonly forget: { readonly contact: boolean; readonly bankAccount: boolean };
}

const NOTHING_SEALED = {
  bankAccount: '',
  contact: { name: '', phone: '' },
  forget: { contact: false, bankAccount: false },
};

export const BLANK_SUPPLIER: SupplierDraft = {
  organizationId: '',
  name: '',
  kind: 'cooperative',
  township: '',
  village: '',
  households: null,
  bankName: '',
  ...NOTHING_SEALED,
};

export function draftOf(supplier: Supplier): SupplierDraft {
  const { organization, name, kind, township, village = '', households, bankName = '' } = supplier;
  const open = { name, kind, township, village, households, bankName };
  return { organizationId: organization.id, ...open, ...NOTHING_SEALED };
}

/** The values that a change sends: blanks left out, `null` for what is to be forgotten. */
export function valuesOf(draft: SupplierDraft): Omit<SayOf<typeof changeSupplier>, 'id' | 'revision'> {
  const { name, kind, township, village, households, bankName, bankAccount, contact, forget } = draft;
  const phone = /^1\d{10}$/.test(contact.phone.trim()) ? `+86${contact.phone.trim()}` : contact.phone.trim();
  return {
    ...{ name, kind, township, households },
    ...(village.trim() ? { village } : {}),
    ...(bankName.trim() ? { bankName } : {}),
    ...(bankAccount.trim() ? { bankAccount } : {}),
    ...(contact.name.trim() || phone ? { contact: { name: contact.name, phone } } : {}),
    ...(forget.contact ? { contact: null } : {}),
    ...(forget.bankAccount ? { bankAccount: null } : {}),
  } as SayOf<typeof changeSupplier>;
}

export function supplierOf(draft: SupplierDraft): SayOf<typeof addSupplier> {
  const values = valuesOf({ ...draft, forget: NOTHING_SEALED.forget });
  return { ...values, organizationId: draft.organizationId } as SayOf<typeof addSupplier>;
}
