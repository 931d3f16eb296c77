import { prepareStack, stackParts, type StackOptions } from '../stack/stack-parts.ts';
import { awaitPart, startSupervisor } from '../supervisor/control.ts';
import type { Step } from './run-steps.ts';

const PREPARE = 'prepare data';
const SUPERVISOR = 'supervisor';

/** Steps that start the supervisor and then watch each part become ready, each with its name and time. */
export function startSteps(options: StackOptions): Step[] {
  const { home } = options;
  let supervisor: ReturnType<typeof startSupervisor> | undefined;
  return [
    { name: PREPARE, run: () => prepareStack(options) },
    {
      name: SUPERVISOR,
      after: [PREPARE],
      run: async () => {
        supervisor = startSupervisor(home, stackParts(options));
        return `process ${supervisor.pid}`;
      },
    },
    ...stackParts(options).map(({ name, address, after }) => ({
      name: `start ${name}`,
      after: [SUPERVISOR, ...after.map((other) => `start ${other}`)],
      run: async () => {
        if (supervisor) await awaitPart(home, supervisor, name);
        return address;
      },
    })),
  ];
}
