import type { ProcessIdentity } from '../system/process-identity.ts';

/** How to see that a part does its work. */
export type Probe =
  | { readonly kind: 'tcp'; readonly host: string; readonly port: number }
  | { readonly kind: 'socket'; readonly path: string }
  | { readonly kind: 'http'; readonly url: string }
  /** Ready when the command succeeds; it may prepare what the next parts need, and is repeated until it does. */
  | { readonly kind: 'command'; readonly command: readonly string[] };

/** One process of the stack and how it is kept. Limits in seconds. */
export interface Part {
  readonly name: string;
  readonly command: readonly string[];
  /** Added to the supervisor's own environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Parts that must be ready before this one starts; it is stopped before them. */
  readonly after: readonly string[];
  readonly ready: Probe;
  readonly readyWithin: number;
  readonly stopSignal: 'SIGTERM' | 'SIGINT';
  readonly stopWithin: number;
  /** What users open or connect to. */
  readonly address?: string;
}

export interface Plan {
  readonly parts: readonly Part[];
  readonly logs: string;
  readonly stateFile: string;
}

export type PartPhase = 'waiting' | 'starting' | 'ready' | 'restarting' | 'stopped';

export interface PartState {
  readonly phase: PartPhase;
  readonly process?: ProcessIdentity;
  readonly restarts: number;
}

/** What the supervisor tells others, in a file. */
export interface StackState {
  readonly supervisor: ProcessIdentity;
  readonly phase: 'starting' | 'running' | 'stopping' | 'failed' | 'stopped';
  /** Which part, and why, when the phase is `failed`. */
  readonly failure?: { readonly part: string; readonly reason: string };
  readonly parts: Readonly<Record<string, PartState>>;
}

/** Groups of parts in the order they may start; the parts of one group start side by side. */
export function startOrder(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  const placed = new Set<string>();
  let left = [...parts];
  while (left.length > 0) {
    const group = left.filter((part) => part.after.every((name) => placed.has(name)));
    if (group.length === 0)
      throw new Error(`These parts wait for each other: ${left.map(({ name }) => name).join(', ')}.`);
    for (const { name } of group) placed.add(name);
    left = left.filter((part) => !group.includes(part));
    groups.push(group);
  }
  return groups;
}
