import * as z from 'zod';

/** What a node of the organization tree is; the words and what may stand under what: `ORGANIZATION_KINDS` in the rules. */
export const OrganizationKind = z.enum([
  'county',
  'department',
  'township',
  'mass-organization',
  'work-committee',
  'comprehensive-committee',
  'industry-committee',
  'chain-committee',
  'floating-committee',
  'general-branch',
  'branch',
  'floating-branch',
  'consortium',
  'association',
  'grid',
  'enterprise',
]);
export type OrganizationKind = z.infer<typeof OrganizationKind>;

/** How a branch or a mass organization was formed; words in `FORMATION_MODES`. */
export const FormationMode = z.enum([
  'independent',
  'joint',
  'regional',
  'incubated',
  'single',
  'industry-unified',
  'locality-guaranteed',
]);
export type FormationMode = z.infer<typeof FormationMode>;

/** What can be done to the structure. */
export const ReorganizationKind = z.enum([
  'add',
  'rename',
  'move',
  'merge',
  'split',
  'close',
  'reopen',
  'change-kind',
]);
export type ReorganizationKind = z.infer<typeof ReorganizationKind>;
