import type { ShowingMark } from './showings';

/** A stretch of a recording without a gap. */
export interface Span {
  readonly startedAt: Date;
  readonly seconds: number;
}

export interface Chaptered {
  readonly title: string;
  readonly productId?: string | undefined;
  readonly atSeconds: number;
}

/** What marks name. */
export interface Names {
  readonly segments: readonly { readonly id: string; readonly title: string }[];
  readonly products: readonly { readonly productId: string; readonly name: string }[];
}

/** How far into the recording a moment lies; in a gap, where the picture comes back. Undefined after its end. */
export function secondsInto(spans: readonly Span[], at: Date): number | undefined {
  let before = 0;
  for (const { startedAt, seconds } of spans) {
    const into = (at.getTime() - startedAt.getTime()) / 1000;
    if (into < seconds) return before + Math.max(0, into);
    before += seconds;
  }
  return undefined;
}

/**
 * The chapters of a recording from what was shown when. Of marks that fall on the same moment, such as several within a gap,
 * the last one counts; a mark that names nothing, or the same as the one before, begins none.
 */
export function chaptersOf(marks: readonly ShowingMark[], spans: readonly Span[], names: Names): Chaptered[] {
  const chapters: Chaptered[] = [];
  for (const mark of marks) {
    const atSeconds = secondsInto(spans, mark.at);
    const title = titleOf(mark, names);
    if (atSeconds === undefined || title === undefined) continue;
    if (chapters.at(-1)?.atSeconds === atSeconds) chapters.pop();
    if (chapters.at(-1)?.title === title && chapters.at(-1)?.productId === mark.productId) continue;
    chapters.push({ title, productId: mark.productId, atSeconds });
  }
  return chapters;
}

function titleOf({ segmentId, productId }: ShowingMark, { segments, products }: Names): string | undefined {
  const segment = segments.find(({ id }) => id === segmentId);
  return segment?.title ?? products.find((product) => product.productId === productId)?.name;
}
