import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { maskPhone } from '@nuanxin/platform/privacy';
import { z } from 'zod';

/** Whichever of the two runs identity. */
const LOGS = ['all-in-one.log', 'identity.log'];
const LOOK_EVERY_MS = 100;
const LOOKS = 100;

const Sent = z.object({ event: z.literal('code.sent'), to: z.string(), code: z.string() });

/** One-time codes as a development stack writes them into its log; a real one sends them to phones. */
export class PortalCodes {
  private readonly files: { readonly name: string; readonly from: number }[];

  /** Looks only at what is written from now on. */
  constructor(logs: string) {
    const names = LOGS.map((name) => path.join(logs, name)).filter((name) => existsSync(name));
    if (names.length === 0) throw new Error(`there is no log of identity in ${logs}`);
    this.files = names.map((name) => ({ name, from: statSync(name).size }));
  }

  /** The newest code for a number, of which the log shows the last two digits. */
  async sentTo(phone: string): Promise<string> {
    for (let look = 0; look < LOOKS; look++) {
      const found = this.codes().findLast(({ to }) => to === maskPhone(phone));
      if (found) return found.code;
      await pause(LOOK_EVERY_MS);
    }
    throw new Error('no code appears in the log: is CODE_SENDER=log set?');
  }

  private codes(): z.infer<typeof Sent>[] {
    return this.files.flatMap(({ name, from }) => {
      const written = readFileSync(name).subarray(from).toString('utf8');
      const lines = written.split('\n').filter((line) => line.includes('code.sent'));
      return lines.flatMap((line) => Sent.safeParse(JSON.parse(line)).data ?? []);
    });
  }
}
