import type { Part } from '../supervisor/plan.ts';

const DOORS = [
  { protocol: 'http:', label: 'Public pages', path: '/' },
  { protocol: 'http:', label: 'Console', path: '/admin/' },
  { protocol: 'rtmp:', label: 'Camera (OBS)', path: '/live' },
] as const;

/** The addresses people use, one line each. */
export function addressLines(parts: readonly Part[]): string[] {
  const addresses = parts.flatMap((part) => part.address?.split(' ') ?? []);
  return DOORS.flatMap(({ protocol, label, path }) =>
    addresses
      .filter((address) => address.startsWith(protocol))
      .map((address) => `  ${label.padEnd(14)} ${address}${path}`),
  );
}
