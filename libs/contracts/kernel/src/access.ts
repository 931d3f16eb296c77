import type { Permission } from './permissions';

/**
 * Who may use a door and how far they see. The gateway refuses whoever is outside the audience; the service puts the
 * scope into every filter. The authorization matrix is generated from these values.
 *
 * | audience | meaning |
 * | --- | --- |
 * | public | nobody signs in; the reply holds nothing personal |
 * | signed-in | any live session, of the console or the portal |
 * | worker | a session of the portal, opened by phone |
 * | official | a session of the console; `permission` must be granted by one of its posts |
 * | service | other services only; has no HTTP door |
 *
 * | scope | the caller reaches |
 * | --- | --- |
 * | none | the same for everyone in the audience |
 * | self | only records of the caller's own account |
 * | organization | records within the nodes whose posts grant `permission` |
 */
export type Access =
  | { readonly audience: 'public'; readonly scope: 'none' }
  | { readonly audience: 'signed-in' | 'worker'; readonly scope: 'none' | 'self' }
  | {
      readonly audience: 'official';
      readonly permission: Permission;
      readonly scope: 'none' | 'self' | 'organization';
    }
  | { readonly audience: 'service'; readonly callers: readonly ServiceName[]; readonly scope: 'none' };

export const SERVICES = ['gateway', 'identity', 'live', 'media', 'organization'] as const;
export type ServiceName = (typeof SERVICES)[number];
