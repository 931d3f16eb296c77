import { command, event, page, PageRequest, query, Revision, Ulid } from '@nuanxin/contracts/kernel';
import { Ancestry, NodeName, OrganizationKind, OrganizationNode } from '@nuanxin/contracts/organization';
import * as z from 'zod';

/**
 * What identity said and answered while the tree was its own. For one release it passes such questions on to organization, so
 * that an older gateway goes on working; the events are those of an older identity.
 */
const manage = { audience: 'official', permission: 'organization.manage', scope: 'organization' } as const;

export const formerListOrganizations = query({
  subject: 'identity.organization.list',
  summary: { zh: '本人可见的组织树（旧）', en: 'The part of the tree one sees, as asked before' },
  request: z.strictObject({ ...PageRequest, limit: z.coerce.number().int().min(1).max(500).default(500) }),
  reply: page(OrganizationNode),
  errors: [],
  access: { audience: 'signed-in', scope: 'self' },
});

export const formerAddOrganization = command({
  subject: 'identity.organization.add',
  summary: { zh: '新增组织（旧）', en: 'Add a node, as asked before' },
  request: z.strictObject({ requestId: Ulid, name: NodeName, kind: OrganizationKind, parent: Ulid }),
  reply: OrganizationNode,
  errors: ['organization.kind-misplaced', 'organization.closed'],
  access: manage,
});

export const formerRenameOrganization = command({
  subject: 'identity.organization.rename',
  summary: { zh: '组织更名（旧）', en: 'Rename a node, as asked before' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision, name: NodeName }),
  reply: OrganizationNode,
  errors: ['organization.closed'],
  access: manage,
});

export const formerRemoveOrganization = command({
  subject: 'identity.organization.remove',
  summary: { zh: '删除空组织（旧）', en: 'Close a node, as asked before' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision }),
  reply: z.object({ id: Ulid }),
  errors: ['organization.closed', 'organization.in-use'],
  access: manage,
});

export const formerFindAncestry = query({
  subject: 'identity.organization.ancestry',
  summary: { zh: '组织的上级链（旧）', en: 'A node and all above it, as asked before' },
  request: z.strictObject({ id: Ulid }),
  reply: Ancestry,
  errors: [],
  access: { audience: 'service', callers: ['gateway', 'live'], scope: 'none' },
});

/** A node as identity kept it. */
export const FormerNode = z.object({
  id: Ulid,
  name: z.string(),
  kind: OrganizationKind,
  parent: Ulid.optional(),
  removed: z.boolean(),
  addedAt: z.iso.datetime(),
  revision: Revision,
});
export type FormerNode = z.infer<typeof FormerNode>;

/** The tree that identity kept, parents first, for organization to take over. */
export const exportOrganizations = query({
  subject: 'identity.organization.export',
  summary: { zh: '移交组织树', en: 'Hand the tree over' },
  request: z.strictObject(PageRequest),
  reply: page(FormerNode),
  errors: [],
  access: { audience: 'service', callers: ['organization'], scope: 'none' },
});

const FormerFact = z.object({
  id: Ulid,
  name: z.string(),
  kind: OrganizationKind,
  parent: Ulid.optional(),
  revision: Revision,
});

export const formerOrganizationAdded = event({
  type: 'identity.organization.added',
  summary: { zh: '组织已新增', en: 'A node was added' },
  data: FormerFact,
  delivery: 'one',
});

export const formerOrganizationRenamed = event({
  type: 'identity.organization.renamed',
  summary: { zh: '组织已更名', en: 'A node was renamed' },
  data: FormerFact,
  delivery: 'one',
});

export const formerOrganizationRemoved = event({
  type: 'identity.organization.removed',
  summary: { zh: '组织已删除', en: 'A node was removed' },
  data: z.object({ id: Ulid }),
  delivery: 'one',
});
