import { z } from 'zod';
import { PSI_COLUMNS } from './person-value';

/** Below this a list is a question about single people. */
export const LEAST_PEOPLE = 100;
/** Above this a list is no roster of a county's agency, and a message no longer a few megabytes. */
export const MOST_PEOPLE = 200_000;
const MOST_RUNS = 10;

/** The two of an agreement; who drew it up is the first. */
export const PSI_SIDES = ['first', 'second'] as const;
export type PsiSide = (typeof PSI_SIDES)[number];

export const otherSide = (side: PsiSide): PsiSide => (side === 'first' ? 'second' : 'first');

/** Who learns what. `people`: which of its own people the other side has too; `size`: how many they are, not which. */
export const PSI_MODES = {
  both: { learners: ['first', 'second'], learned: 'people', en: 'both sides learn whom both have' },
  first: { learners: ['first'], learned: 'people', en: 'only the first side learns whom both have' },
  second: { learners: ['second'], learned: 'people', en: 'only the second side learns whom both have' },
  size: {
    learners: ['first', 'second'],
    learned: 'size',
    en: 'both sides learn how many both have, not whom',
  },
} as const satisfies Record<string, { learners: readonly PsiSide[]; learned: 'people' | 'size'; en: string }>;
export type PsiMode = keyof typeof PSI_MODES;

export function learns(mode: PsiMode, side: PsiSide): boolean {
  return PSI_MODES[mode].learners.some((learner) => learner === side);
}

/** An agency: how it is called, and its Ed25519 key (SPKI, DER, base64). */
export const PsiParty = z.strictObject({
  name: z.string().trim().min(2).max(80),
  key: z.string().regex(/^MCowBQYDK2VwAyEA[A-Za-z0-9+/]{43}=$/, 'this is no Ed25519 key'),
});
export type PsiParty = z.infer<typeof PsiParty>;

/** What both sides sign before anything is compared. Days are Shanghai's; valid from `from` until the day before `until`. */
export const PsiTerms = z
  .strictObject({
    format: z.literal('nuanxin-psi-agreement/1'),
    method: z.literal('ecdh-p256'),
    purpose: z.string().trim().min(10).max(500),
    first: PsiParty,
    second: PsiParty,
    columns: z.array(z.enum(PSI_COLUMNS)).min(1).max(PSI_COLUMNS.length),
    mode: z.enum(Object.keys(PSI_MODES) as [PsiMode, ...PsiMode[]]),
    leastPeople: z.int().min(LEAST_PEOPLE).max(MOST_PEOPLE),
    mostPeople: z.int().min(LEAST_PEOPLE).max(MOST_PEOPLE),
    runsPerMonth: z.int().min(1).max(MOST_RUNS),
    from: z.iso.date(),
    until: z.iso.date(),
  })
  .refine(({ leastPeople, mostPeople }) => leastPeople <= mostPeople, 'leastPeople is more than mostPeople')
  .refine(({ from, until }) => from < until, 'it ends before it begins')
  .refine(({ first, second }) => first.key !== second.key, 'both sides have the same key')
  .refine(({ columns }) => new Set(columns).size === columns.length, 'a column is named twice');
export type PsiTerms = z.infer<typeof PsiTerms>;
