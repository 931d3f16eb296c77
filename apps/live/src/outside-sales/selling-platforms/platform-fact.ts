import type { PlatformRecord } from '../../store/platform-store';

/** What events tell of a platform. */
export function platformFact({
  _id,
  name,
  commissionBasisPoints,
}: Pick<PlatformRecord, '_id' | 'name' | 'commissionBasisPoints'>) {
  return { platformId: _id, name, commissionBasisPoints };
}
