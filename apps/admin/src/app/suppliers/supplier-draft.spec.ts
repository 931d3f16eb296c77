import type { Supplier } from '@nuanxin/contracts/live';
import { BLANK_SUPPLIER, draftOf, supplierOf, valuesOf } from './supplier-draft';

const known: Supplier = {
  id: 'S',
  organization: { id: 'O', name: '汤湖镇' },
  name: '汤湖茶叶合作社',
  kind: 'cooperative',
  township: '汤湖镇',
  households: 86,
  contact: { name: '欧阳**', phone: '+86*********78' },
  bankAccount: '************5678',
  retired: false,
  revision: 3,
};

describe('what the form sends of a supplier', () => {
  it('leaves the sealed out while nobody has typed it, so that it stays', () => {
    expect(valuesOf(draftOf(known))).toEqual({
      name: '汤湖茶叶合作社',
      kind: 'cooperative',
      township: '汤湖镇',
      households: 86,
    });
  });

  it('has forgotten what is to be forgotten, even when something was typed before', () => {
    const typed = { ...draftOf(known), bankAccount: '6230520012345678' };
    const { contact, bankAccount } = valuesOf({ ...typed, forget: { contact: true, bankAccount: true } });
    expect([contact, bankAccount]).toEqual([null, null]);
    expect(valuesOf({ ...typed, forget: { contact: true, bankAccount: false } })).toMatchObject({
      contact: null,
      bankAccount: '6230520012345678',
    });
  });

  it('takes a mobile number as people write it', () => {
    const contact = { name: '欧阳小红', phone: ' 13812345678' };
    expect(supplierOf({ ...BLANK_SUPPLIER, contact }).contact).toEqual({
      name: '欧阳小红',
      phone: '+8613812345678',
    });
  });
});
