import { command, event, line, page, PageRequest, query, Revision, Ulid } from '@nuanxin/contracts/kernel';
import { OrganizationKind } from '@nuanxin/contracts/organization';
import * as z from 'zod';

/** A node of the simple tree that scopes hang on until the organization service takes it over. */
export const OrganizationNode = z
  .object({
    id: Ulid,
    name: z.string(),
    kind: OrganizationKind,
    parent: Ulid.optional(),
    revision: Revision,
  })
  .meta({ id: 'OrganizationNode' });
export type OrganizationNode = z.infer<typeof OrganizationNode>;

/** The part of the tree that the caller's posts reach, parents first. */
export const listOrganizations = query({
  subject: 'identity.organization.list',
  summary: { zh: '本人可见的组织树', en: 'The part of the tree one sees' },
  request: z.strictObject({ ...PageRequest, limit: z.coerce.number().int().min(1).max(500).default(500) }),
  reply: page(OrganizationNode),
  errors: [],
  access: { audience: 'signed-in', scope: 'self' },
  http: 'GET /organizations',
});

export const addOrganization = command({
  subject: 'identity.organization.add',
  summary: { zh: '新增组织', en: 'Add a node' },
  request: z.strictObject({ requestId: Ulid, name: line(60, 2), kind: OrganizationKind, parent: Ulid }),
  reply: OrganizationNode,
  errors: [],
  access: { audience: 'official', permission: 'organization.manage', scope: 'organization' },
  http: 'POST /organizations',
});

export const renameOrganization = command({
  subject: 'identity.organization.rename',
  summary: { zh: '组织更名', en: 'Rename a node' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision, name: line(60, 2) }),
  reply: OrganizationNode,
  errors: [],
  access: { audience: 'official', permission: 'organization.manage', scope: 'organization' },
  http: 'PATCH /organizations/:id',
});

export const removeOrganization = command({
  subject: 'identity.organization.remove',
  summary: { zh: '删除空组织', en: 'Remove a node that nothing hangs on' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision }),
  reply: z.object({ id: Ulid }),
  errors: ['identity.node-in-use'],
  access: { audience: 'official', permission: 'organization.manage', scope: 'organization' },
  http: 'DELETE /organizations/:id',
});

/** The node and all its ancestors, nearest first: what a record copies into `within`. */
export const findAncestry = query({
  subject: 'identity.organization.ancestry',
  summary: { zh: '组织的上级链', en: 'A node and all above it' },
  request: z.strictObject({ id: Ulid }),
  reply: z.object({ id: Ulid, name: z.string(), within: z.array(Ulid) }),
  errors: [],
  access: { audience: 'service', callers: ['gateway', 'live'], scope: 'none' },
});

export const organizationAdded = event({
  type: 'identity.organization.added',
  summary: { zh: '组织已新增', en: 'A node was added' },
  data: OrganizationNode,
  delivery: 'one',
});

export const organizationRenamed = event({
  type: 'identity.organization.renamed',
  summary: { zh: '组织已更名', en: 'A node was renamed' },
  data: OrganizationNode,
  delivery: 'one',
});

export const organizationRemoved = event({
  type: 'identity.organization.removed',
  summary: { zh: '组织已删除', en: 'A node was removed' },
  data: z.object({ id: Ulid }),
  delivery: 'one',
});
