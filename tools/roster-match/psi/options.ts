import { Refusal } from '@nuanxin/organization/roster-match';
import { readFileSync } from 'node:fs';
import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options of a command line. @throws Refusal naming one that is unknown or has no value. */
export function parsed<const T extends Options>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: false }).values;
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!code?.startsWith('ERR_PARSE_ARGS')) throw error;
    throw new Refusal(`${message}\nSee psi --help.`, { cause: error });
  }
}

export function required(name: string, value: string | undefined): string {
  if (value === undefined || value === '') throw new Refusal(`--${name} is missing; see psi --help.`);
  return value;
}

export function wholeNumber(name: string, text: string): number {
  if (!/^\d{1,7}$/.test(text)) throw new Refusal(`--${name} ${text} is no whole number.`);
  return Number(text);
}

/** @throws Refusal when the file cannot be read. */
export function textOf(file: string): string {
  return bytesOf(file).toString('utf8');
}

export function bytesOf(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    throw new Refusal(`${file} cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
