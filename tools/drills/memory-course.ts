/** More than this, and memory is said to grow: V8 gives back what it took only now and then. */
const TOLERATED = 1.1;

/** The resident memory of several processes over time, in MB. */
export class MemoryCourse {
  private readonly noted = new Map<string, number[]>();

  note(part: string, megabytes: number): void {
    const course = this.noted.get(part) ?? [];
    course.push(megabytes);
    this.noted.set(part, course);
  }

  /** One line: what each takes now. */
  now(): string {
    return [...this.noted]
      .map(([part, course]) => `${part} ${(course.at(-1) ?? 0).toFixed(0)} MB`)
      .join('  ');
  }

  /** What each took in the second quarter, when it was warm, and in the last. */
  table(): string {
    return [...this.noted]
      .map(([part, course]) => {
        const [warm, last] = halves(course);
        return `${part}: ${warm.toFixed(0)} MB in the second quarter, ${last.toFixed(0)} MB in the last`;
      })
      .join('\n');
  }

  growth(): string[] {
    return [...this.noted].flatMap(([part, course]) => {
      const [warm, last] = halves(course);
      return last > warm * TOLERATED ? [`${part}: from ${warm.toFixed(0)} to ${last.toFixed(0)} MB`] : [];
    });
  }
}

/** The medians of the second quarter and of the last. */
function halves(course: readonly number[]): [number, number] {
  const quarter = Math.ceil(course.length / 4);
  return [median(course.slice(quarter, 2 * quarter)), median(course.slice(-quarter))];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[values.length >> 1] ?? 0;
}
