import { StartRefused } from '@nuanxin/platform/kernel';

/** One variable that cannot be used as it is. */
export interface SettingFault {
  readonly variable: string;
  readonly about: string;
  readonly missing: boolean;
  /** What was found; left out for secrets. */
  readonly given?: string;
  /** What would be right, in words. */
  readonly right: string;
}

/** A start refused because of the environment; its message is meant for the operator's eyes. */
export class ConfigurationError extends StartRefused {
  override readonly name = 'ConfigurationError';

  constructor(
    configuration: string,
    readonly faults: readonly SettingFault[],
  ) {
    super([`The configuration of ${configuration} cannot be used:`, ...faults.map(sentence)].join('\n'));
  }
}

function sentence({ variable, about, missing, given, right }: SettingFault): string {
  const found = missing ? 'is not set' : given === undefined ? 'is wrong' : `is ${JSON.stringify(given)}`;
  return `  ${variable} ${found}; it should be ${right}. ${about}`;
}
