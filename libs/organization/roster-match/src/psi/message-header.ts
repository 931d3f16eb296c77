import { z } from 'zod';
import { PSI_COLUMNS } from './person-value';
import { PSI_SIDES } from './terms';

/** The messages of a side, in the order in which they are said. */
export const PSI_KINDS = ['commit', 'points', 'answer', 'closing'] as const;
export type PsiKind = (typeof PSI_KINDS)[number];

const Digest = z.string().regex(/^[0-9a-f]{64}$/);
const common = {
  format: z.literal('nuanxin-psi/1'),
  agreement: Digest,
  from: z.enum(PSI_SIDES),
  column: z.enum(PSI_COLUMNS),
  at: z.iso.datetime(),
  /** Points in the body. */
  count: z.int().min(0),
  /** Digest of the body. */
  body: Digest,
};

const SideDigests = z.strictObject({
  commitment: Digest,
  people: z.int(),
  points: Digest,
  answer: Digest.optional(),
});

/** What both sides sign at the end: who gave what to whom, without a point or a person in it. */
export const PsiTranscript = z.strictObject({
  run: Digest,
  first: SideDigests,
  second: SideDigests,
  /** How many both have; only where both sides may know. */
  matches: z.int().optional(),
});
export type PsiTranscript = z.infer<typeof PsiTranscript>;

/** First line of a message. `run` is made of both commitments, so what belongs to another run fits nowhere. */
export const PsiHeader = z.discriminatedUnion('kind', [
  z.strictObject({
    ...common,
    kind: z.literal('commit'),
    count: z.literal(0),
    people: z.int().min(1),
    commitment: Digest,
  }),
  z.strictObject({ ...common, kind: z.literal('points'), run: Digest, salt: Digest }),
  z.strictObject({ ...common, kind: z.literal('answer'), run: Digest, heard: Digest }),
  z.strictObject({
    ...common,
    kind: z.literal('closing'),
    count: z.literal(0),
    run: Digest,
    transcript: PsiTranscript,
  }),
]);
export type PsiHeader = z.infer<typeof PsiHeader>;
export type HeaderOf<K extends PsiKind> = Extract<PsiHeader, { kind: K }>;
