import type { z } from 'zod';
import { ConfigurationError, type SettingFault } from './configuration-error';
import { rightValue } from './right-value';

/** One environment variable: how it is read and the sentence that explains it to operators. */
export interface Setting<Schema extends z.ZodType = z.ZodType> {
  readonly schema: Schema;
  readonly about: string;
  /** Never printed, not even when it is wrong. */
  readonly secret: boolean;
}

export function setting<Schema extends z.ZodType>(schema: Schema, about: string): Setting<Schema> {
  return { schema, about, secret: false };
}

export function secret<Schema extends z.ZodType>(schema: Schema, about: string): Setting<Schema> {
  return { schema, about, secret: true };
}

type Shape = Readonly<Record<string, Setting>>;
export type Environment = Readonly<Record<string, string | undefined>>;
type Values<S extends Shape> = { readonly [Name in keyof S]: z.output<S[Name]['schema']> };

/** Everything one service reads from its environment. */
export interface Configuration<S extends Shape = Shape> {
  readonly name: string;
  readonly settings: S;
  /** What Nest injects the values by: `@Inject(liveConfig.token) private readonly config: Settings<typeof liveConfig>`. */
  readonly token: string;
  /** @throws ConfigurationError naming every fault at once. */
  read(environment: Environment): Values<S>;
}
export type Settings<C extends Configuration> = Values<C['settings']>;

export function configuration<const S extends Shape>(name: string, settings: S): Configuration<S> {
  const read = (environment: Environment) => {
    const { values, faults } = examine(settings, environment);
    if (faults.length > 0) throw new ConfigurationError(name, faults);
    // Each value has just been parsed by the schema of its own name.
    return values as Values<S>;
  };
  return { name, settings, token: `configuration ${name}`, read };
}

/** The faults of several configurations together, so that an operator corrects them in one go. */
export function faultsOf(configurations: readonly Configuration[], environment: Environment): SettingFault[] {
  return configurations.flatMap(({ settings }) => examine(settings, environment).faults);
}

function examine(settings: Shape, environment: Environment) {
  const values: Record<string, unknown> = {};
  const faults: SettingFault[] = [];
  for (const [variable, { schema, secret: hidden, about }] of Object.entries(settings)) {
    // An empty variable is what compose files and shells write for "not set".
    const given = environment[variable] === '' ? undefined : environment[variable];
    const parsed = schema.safeParse(given);
    if (parsed.success) values[variable] = parsed.data;
    else {
      const shown = given !== undefined && !hidden ? { given } : {};
      faults.push({ variable, about, missing: given === undefined, right: rightValue(schema), ...shown });
    }
  }
  return { values, faults };
}
