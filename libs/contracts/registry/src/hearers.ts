import type { ServiceName } from '@nuanxin/contracts/kernel';

interface Hearer {
  readonly service: ServiceName;
  /** The name in `@Hears(…, { as })`. */
  readonly as: `${ServiceName}.${string}`;
  /** Whose events. */
  readonly of: readonly ServiceName[];
  /** Heard by every replica on its own; its consumers have no name that is known beforehand. */
  readonly everyReplica?: true;
}

/** Who hears whose events. The broker's permissions are made from it; a check compares it with the code. */
export const HEARERS: readonly Hearer[] = [
  { service: 'identity', as: 'identity.record-audit', of: ['identity', 'live', 'media', 'organization'] },
  { service: 'identity', as: 'identity.tell-rights', of: ['identity'] },
  { service: 'identity', as: 'identity.follow-node-name', of: ['organization'] },
  { service: 'live', as: 'live.follow-picture', of: ['media'] },
  { service: 'live', as: 'live.follow-recording', of: ['media'] },
  { service: 'live', as: 'live.follow-organization-name', of: ['identity'] },
  { service: 'live', as: 'live.follow-node-name', of: ['organization'] },
  { service: 'live', as: 'live.follow-supplier', of: ['live'] },
  { service: 'live', as: 'live.follow-room', of: ['live'] },
  { service: 'live', as: 'live.measure-effect', of: ['live'] },
  { service: 'live', as: 'live.measure-past', of: ['live'] },
  { service: 'live', as: 'live.renew-told', of: ['live'] },
  { service: 'live', as: 'live.renew-imported', of: ['live'] },
  { service: 'live', as: 'live.end-feeds-suspended', of: ['identity'] },
  { service: 'live', as: 'live.end-feeds-post', of: ['identity'] },
  { service: 'media', as: 'media.cut-stream', of: ['live'], everyReplica: true },
  { service: 'media', as: 'media.keep-recording', of: ['live'] },
  { service: 'media', as: 'media.hide-recording', of: ['live'] },
  { service: 'organization', as: 'organization.follow-former-tree', of: ['identity'] },
];
