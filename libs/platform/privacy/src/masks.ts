/** `+86*********34`: a county has far more than 10^5 numbers that end alike. */
export function maskPhone(phone: string): string {
  return phone.slice(0, 3) + '*'.repeat(phone.length - 5) + phone.slice(-2);
}

/** `***************1234`: as banks print it on a receipt. */
export function maskAccount(number: string): string {
  return '*'.repeat(number.length - 4) + number.slice(-4);
}
