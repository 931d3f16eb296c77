/** More than this from the third quarter to the last, and memory is said to grow. */
const TOLERATED = 1.05;
/** The same for what the heap keeps when all garbage is collected, from when it is warm to the end. */
const KEPT_TOLERATED = 1.1;

interface Course {
  readonly resident: number[];
  readonly kept: number[];
}

/** The memory of several processes over time, in MB. */
export class MemoryCourse {
  private readonly noted = new Map<string, Course>();

  resident(part: string, megabytes: number): void {
    this.of(part).resident.push(megabytes);
  }

  /** Heap after a collection: once when warm, once at the end. */
  kept(part: string, megabytes: number): void {
    this.of(part).kept.push(megabytes);
  }

  /** One line: what each takes now. */
  now(): string {
    return [...this.noted]
      .map(([part, { resident }]) => `${part} ${(resident.at(-1) ?? 0).toFixed(0)} MB`)
      .join('  ');
  }

  table(): string {
    return [...this.noted].map(([part, course]) => `${part}: ${told(course)}`).join('\n');
  }

  /** The second half against itself: before it is warm, V8 takes room as long as it finds some. */
  growth(): string[] {
    return [...this.noted].flatMap(([part, course]) => {
      const [, , third, last] = quarters(course.resident);
      const [warm = 0, end = 0] = course.kept;
      const grows = last > third * TOLERATED || end > warm * KEPT_TOLERATED;
      return grows ? [`${part}: ${told(course)}`] : [];
    });
  }

  private of(part: string): Course {
    const course = this.noted.get(part) ?? { resident: [], kept: [] };
    this.noted.set(part, course);
    return course;
  }
}

function told({ resident, kept }: Course): string {
  const shown = quarters(resident).map((megabytes) => megabytes.toFixed(0));
  const heap = kept.length === 0 ? '' : `; heap kept ${kept.map((each) => each.toFixed(1)).join(' → ')} MB`;
  return `resident in each quarter ${shown.join(', ')} MB${heap}`;
}

/** The medians of the four quarters. */
function quarters(values: readonly number[]): [number, number, number, number] {
  const size = Math.ceil(values.length / 4);
  const of = (quarter: number) => median(values.slice(quarter * size, (quarter + 1) * size));
  return [of(0), of(1), of(2), of(3)];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
