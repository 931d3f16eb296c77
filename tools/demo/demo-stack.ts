import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

/** The stack that `npm start` keeps running, as far as the demo needs to know it. */
export interface DemoStack {
  readonly url: string;
  readonly loginsFile: string;
  readonly logs: string;
  readonly ffmpeg: string;
}

/** What the stack was started with; the environment overrules it. */
const Plan = z.object({ parts: z.array(z.object({ env: z.record(z.string(), z.string()) })) });

export function demoStack(env: NodeJS.ProcessEnv): DemoStack {
  const home = path.resolve(env['NUANXIN_HOME'] || '.nuanxin');
  const planFile = path.join(home, 'run', 'plan.json');
  const parts = existsSync(planFile) ? Plan.parse(JSON.parse(readFileSync(planFile, 'utf8'))).parts : [];
  const started = (name: string) => parts.map((part) => part.env[name]).find(Boolean);
  return {
    url: env['NUANXIN_URL'] || `http://127.0.0.1:${env['HTTP_PORT'] || started('HTTP_PORT') || 8080}`,
    loginsFile: env['DEMO_LOGINS_FILE'] || path.join(home, 'secrets', 'demo-logins.txt'),
    logs: path.join(home, 'logs'),
    ffmpeg: env['FFMPEG'] || started('FFMPEG') || 'ffmpeg',
  };
}
