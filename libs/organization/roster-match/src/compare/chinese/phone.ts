import { neighboursSwapped, oneDiffers } from './digits';

/** A telephone number's digits without the country's; a mobile number has then 11. Empty when there is no digit. */
export function phoneNumber(text: string): string {
  const digits = text.normalize('NFKC').replace(/\D+/g, '');
  return digits.replace(/^(?:00)?86(?=1\d{10}$)/, '');
}

/** What can be asked of two numbers; both already as `phoneNumber` gives them. */
export const PHONE_TESTS = {
  same: (left: string, right: string) => left === right,
  'neighbours-swapped': neighboursSwapped,
  'one-digit': oneDiffers,
} as const;
export type PhoneTest = keyof typeof PHONE_TESTS;
