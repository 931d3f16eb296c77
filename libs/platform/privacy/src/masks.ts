/** `+86*********34`: a county has far more than 10^5 numbers that end alike. */
export function maskPhone(phone: string): string {
  return phone.slice(0, 3) + '*'.repeat(phone.length - 5) + phone.slice(-2);
}
