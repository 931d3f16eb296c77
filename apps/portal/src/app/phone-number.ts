/** What somebody types (`138 1234-5678`, full-width digits, +86 in front) as E.164; anything else as it is, to be refused. */
export function phoneNumberOf(typed: string): string {
  const plain = typed.normalize('NFKC').replace(/[\s-]/g, '');
  const local = plain.replace(/^(\+?86)(?=1\d{10}$)/, '');
  return /^1\d{10}$/.test(local) ? `+86${local}` : plain;
}

/** `+8613812345678` → `138 1234 5678`, masked ones too; a number of another country as it is. */
export function localNumberOf(phone: string): string {
  return phone.replace(/^\+86(.{3})(.{4})(.{4})$/, '$1 $2 $3');
}
