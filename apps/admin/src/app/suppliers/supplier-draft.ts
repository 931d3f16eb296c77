import type { addSupplier, Supplier, SupplierKind } from '@nuanxin/contracts/live';
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
}

const NOTHING_SEALED = { bankAccount: '', contact: { name: '', phone: '' } };

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

/** The values that a change sends: blanks left out. */
export function valuesOf(draft: SupplierDraft): Omit<SayOf<typeof addSupplier>, 'organizationId'> {
  const { name, kind, township, village, households, bankName, bankAccount, contact } = draft;
  const phone = /^1\d{10}$/.test(contact.phone.trim()) ? `+86${contact.phone.trim()}` : contact.phone.trim();
  return {
    ...{ name, kind, township, households },
    ...(village.trim() ? { village } : {}),
    ...(bankName.trim() ? { bankName } : {}),
    ...(bankAccount.trim() ? { bankAccount } : {}),
    ...(contact.name.trim() || phone ? { contact: { name: contact.name, phone } } : {}),
  } as SayOf<typeof addSupplier>;
}

export function supplierOf(draft: SupplierDraft): SayOf<typeof addSupplier> {
  return { ...valuesOf(draft), organizationId: draft.organizationId };
}
