/** What buyer and keeper say to each other: the last eight characters of the order's id. */
export function orderNumber(orderId: string): string {
  return orderId.slice(-8);
}
