import type { Linkage } from '../linkage/link';
import { type Cluster, namedClusters } from './cluster-ids';
import { Components } from './components';

/** Rows that the pairs of a linkage connect, directly or through others, are one cluster. */
export function clustersOf({ records, pairs }: Linkage): Cluster[] {
  const components = new Components(records.size);
  for (const { left, right } of pairs) components.join(left, right);
  return namedClusters(records, components);
}
