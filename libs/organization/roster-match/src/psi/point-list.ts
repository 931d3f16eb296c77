import { POINT_BYTES } from './mask';
import { Refusal } from '../refusal';

/** A body of points, 32 bytes each without anything between. */
export function pointsIn(body: Uint8Array): Uint8Array[] {
  return Array.from({ length: body.length / POINT_BYTES }, (_, at) =>
    body.subarray(at * POINT_BYTES, (at + 1) * POINT_BYTES),
  );
}

/**
 * Indexes of the points in ascending order. Masked points are as good as random, so this order says nothing of the list's, as a
 * shuffle would, and lets the reader see at once that no point comes twice.
 */
export function ascending(points: readonly Uint8Array[]): number[] {
  return points.map((_, at) => at).sort((a, b) => Buffer.compare(points[a] ?? NONE, points[b] ?? NONE));
}
const NONE = new Uint8Array();

/** @throws Refusal when a point does not follow the one before it, or comes twice. */
export function refuseUnlessAscending(points: readonly Uint8Array[]): void {
  const at = points.findIndex(
    (point, index) => index > 0 && Buffer.compare(points[index - 1] ?? NONE, point) >= 0,
  );
  if (at > 0) throw new Refusal(`Point ${at + 1} comes twice, or not in ascending order.`);
}

/** @throws Refusal when a point comes twice. */
export function refuseDoubles(points: readonly Uint8Array[]): void {
  if (keysOf(points).size < points.length) throw new Refusal('A point comes twice.');
}

/** Points as members of a set. */
export function keysOf(points: readonly Uint8Array[]): Set<string> {
  return new Set(points.map(keyOf));
}

export function keyOf(point: Uint8Array): string {
  return Buffer.from(point).toString('base64');
}
