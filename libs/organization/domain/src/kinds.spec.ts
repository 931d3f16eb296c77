import { OrganizationKind } from '@nuanxin/contracts/organization';
import { mayStandUnder, ORGANIZATION_KINDS } from './kinds';

const kinds = OrganizationKind.options;

describe('what may stand under what', () => {
  it('every kind reaches the county, and nothing stands above it', () => {
    const reached = new Set<OrganizationKind>(['county']);
    for (let grown = true; grown;) {
      const next = kinds.filter(
        (kind) => !reached.has(kind) && [...reached].some((above) => mayStandUnder(kind, above)),
      );
      next.forEach((kind) => reached.add(kind));
      grown = next.length > 0;
    }
    expect([...reached].sort()).toEqual([...kinds].sort());
    expect(kinds.filter((above) => mayStandUnder('county', above))).toEqual([]);
  });

  it('nothing hangs on a branch, which holds members', () => {
    for (const branch of ['branch', 'floating-branch'] as const) {
      expect(kinds.filter((kind) => mayStandUnder(kind, branch))).toEqual([]);
      expect(ORGANIZATION_KINDS[branch].holdsMembers).toBe(true);
    }
  });
});
