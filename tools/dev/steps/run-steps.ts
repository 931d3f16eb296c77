import { endCommands } from '../system/execute.ts';
import type { Screen } from './screen.ts';

/** One named piece of work. Steps whose `after` are done run side by side. */
export interface Step {
  readonly name: string;
  readonly after?: readonly string[];
  /** `progress` takes a short text such as `41 %`. What it gives back is shown behind the name: `unchanged`, an address. */
  run(progress: (text: string) => void): Promise<string | void | Shortfall>;
}

/** The step came to its end with a bad result: shown as failed, and the plan goes on. A step that throws ends the plan. */
export interface Shortfall {
  readonly shortfall: string;
}

/** The steps that may begin now. */
export function ready(steps: readonly Step[], begun: ReadonlySet<string>, done: ReadonlySet<string>): Step[] {
  return steps.filter((step) => !begun.has(step.name) && (step.after ?? []).every((name) => done.has(name)));
}

/** Refuses a plan that could never end: an unknown name in `after`, or a circle. */
export function checkPlan(steps: readonly Step[]): void {
  const done = new Set<string>();
  for (let next = ready(steps, done, done); next.length > 0; next = ready(steps, done, done)) {
    for (const step of next) done.add(step.name);
  }
  const stuck = steps.filter((step) => !done.has(step.name)).map((step) => step.name);
  if (stuck.length > 0)
    throw new Error(`These steps wait for something that never happens: ${stuck.join(', ')}.`);
}

/** Runs the whole plan; the first failure ends what still runs and is thrown. */
export async function runSteps(steps: readonly Step[], screen: Screen): Promise<void> {
  checkPlan(steps);
  const begun = new Set<string>();
  const done = new Set<string>();
  const running = new Map<string, Promise<void>>();
  let failure: { cause: unknown } | undefined;
  while (true) {
    for (const step of failure ? [] : ready(steps, begun, done)) {
      begun.add(step.name);
      running.set(
        step.name,
        runStep(step, screen, () => failure !== undefined)
          .then(() => void done.add(step.name))
          .catch((cause: unknown) => {
            failure ??= { cause };
            endCommands();
          })
          .finally(() => running.delete(step.name)),
      );
    }
    if (running.size === 0) break;
    await Promise.race(running.values());
  }
  if (failure) throw failure.cause;
}

async function runStep(step: Step, screen: Screen, givenUp: () => boolean): Promise<void> {
  const line = screen.begin(step.name);
  try {
    const result = (await step.run((text) => line.progress(text))) ?? '';
    if (typeof result === 'string') line.end(result);
    else line.fail(result.shortfall);
  } catch (error) {
    line.fail(givenUp() ? 'ended, because another step failed' : 'failed');
    throw error;
  }
}
