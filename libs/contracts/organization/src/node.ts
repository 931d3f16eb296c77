import {
  command,
  Day,
  event,
  line,
  page,
  PageRequest,
  query,
  Revision,
  Ulid,
} from '@nuanxin/contracts/kernel';
import * as z from 'zod';
import { FormationMode, OrganizationKind } from './kinds';

export const NodeName = line(60, 2);

/** A node of the organization tree as pickers and lists show it. */
export const OrganizationNode = z
  .object({
    id: Ulid,
    name: z.string(),
    kind: OrganizationKind,
    /** Absent at the county, and where what is above is not the reader's to see. */
    parent: Ulid.optional(),
    /** False once it is closed: its records stay, nothing new is hung on it. */
    open: z.boolean(),
    formation: FormationMode.optional(),
    /** The day from which it is in the tree. */
    establishedOn: Day,
    revision: Revision,
  })
  .meta({ id: 'OrganizationNode' });
export type OrganizationNode = z.infer<typeof OrganizationNode>;

/** A node with all above it, nearest first: what a record copies into `within`. */
export const Ancestry = z.object({
  id: Ulid,
  name: z.string(),
  kind: OrganizationKind,
  within: z.array(Ulid),
  open: z.boolean(),
});
export type Ancestry = z.infer<typeof Ancestry>;

/** The open nodes that the caller's posts reach, parents first. */
export const listOrganizations = query({
  subject: 'organization.node.list',
  summary: { zh: '本人可见的组织树', en: 'The part of the tree one sees' },
  request: z.strictObject({
    ...PageRequest,
    limit: z.coerce.number().int().min(1).max(500).default(500),
    kind: OrganizationKind.optional(),
  }),
  reply: page(OrganizationNode),
  errors: [],
  access: { audience: 'signed-in', scope: 'self' },
  http: 'GET /organizations',
});

/** The id of the request becomes that of the node. */
export const addOrganization = command({
  subject: 'organization.node.add',
  summary: { zh: '新增组织', en: 'Add a node' },
  request: z.strictObject({
    requestId: Ulid,
    name: NodeName,
    kind: OrganizationKind,
    parent: Ulid,
    formation: FormationMode.optional(),
    /** Not in the future; today when it is left out. */
    establishedOn: Day.optional(),
  }),
  reply: OrganizationNode,
  errors: ['organization.kind-misplaced', 'organization.closed', 'organization.day'],
  access: { audience: 'official', permission: 'organization.manage', scope: 'organization' },
  http: 'POST /organizations',
});

export const renameOrganization = command({
  subject: 'organization.node.rename',
  summary: { zh: '组织更名', en: 'Rename a node' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision, name: NodeName }),
  reply: OrganizationNode,
  errors: ['organization.closed'],
  access: { audience: 'official', permission: 'organization.manage', scope: 'organization' },
  http: 'PATCH /organizations/:id',
});

export const closeNode = command({
  subject: 'organization.node.close',
  summary: { zh: '撤销组织', en: 'Close a node' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, revision: Revision }),
  reply: OrganizationNode,
  errors: ['organization.closed', 'organization.in-use'],
  access: { audience: 'official', permission: 'organization.manage', scope: 'organization' },
  http: 'POST /organizations/:id/close',
});

/** The node and all above it; closed ones are found too. */
export const findAncestry = query({
  subject: 'organization.node.ancestry',
  summary: { zh: '组织的上级链', en: 'A node and all above it' },
  request: z.strictObject({ id: Ulid }),
  reply: Ancestry,
  errors: [],
  access: { audience: 'service', callers: ['gateway', 'identity', 'live'], scope: 'none' },
});

/** What nodes are called now; unknown ids are left out. */
export const findNodeNames = query({
  subject: 'organization.node.names',
  summary: { zh: '组织名称', en: 'The names of nodes' },
  request: z.strictObject({ ids: z.array(Ulid).max(500) }),
  reply: z.object({ items: z.array(z.object({ id: Ulid, name: z.string() })) }),
  errors: [],
  access: { audience: 'service', callers: ['identity'], scope: 'none' },
});

/** Makes the root of the tree for whoever sets the platform up; when there is one, that is the answer. */
export const foundCounty = command({
  subject: 'organization.node.found',
  summary: { zh: '建立县级组织', en: 'Found the county' },
  request: z.strictObject({ requestId: Ulid, id: Ulid, name: NodeName }),
  reply: Ancestry,
  errors: [],
  access: { audience: 'service', callers: ['identity'], scope: 'none' },
});

/** What events tell of a node after a change. */
export const NodeFact = z.object({
  id: Ulid,
  name: z.string(),
  kind: OrganizationKind,
  parent: Ulid.optional(),
  within: z.array(Ulid),
  open: z.boolean(),
  effectiveOn: Day,
  /** What changed the structure; several nodes may share it. */
  reorganization: Ulid,
});
export type NodeFact = z.infer<typeof NodeFact>;

export const nodeAdded = event({
  type: 'organization.node.added',
  summary: { zh: '组织已新增', en: 'A node was added' },
  data: NodeFact,
  delivery: 'one',
});

export const nodeRenamed = event({
  type: 'organization.node.renamed',
  summary: { zh: '组织已更名', en: 'A node was renamed' },
  data: NodeFact,
  delivery: 'one',
});

export const nodeClosed = event({
  type: 'organization.node.closed',
  summary: { zh: '组织已撤销', en: 'A node was closed' },
  data: NodeFact,
  delivery: 'one',
});
