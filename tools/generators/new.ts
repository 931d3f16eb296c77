// npm run new -- use-case|field|screen|service …: writes the beginning of what CONTRIBUTING.md describes.
import { parseArgs } from 'node:util';
import { GENERATORS, OPTIONS, USAGE } from './commands';
import { Refusal } from './refusal';
import { Workspace } from './workspace';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ options: OPTIONS, allowPositionals: true });
  const [what = '', ...names] = positionals;
  const generate = GENERATORS[what];
  if (!generate) throw new Refusal(USAGE);
  const workspace = new Workspace(process.cwd());
  const next = generate(workspace, names, values);
  const results = await workspace.results();
  if (!values['dry-run']) await workspace.write();
  for (const { file, what } of results)
    console.log(`${values['dry-run'] ? 'would be ' : ''}${what}  ${file}`);
  console.log(['', 'Next:', ...next.map((step, place) => `${place + 1}. ${step}`)].join('\n'));
}

try {
  await main();
} catch (error) {
  const isFault = !(error instanceof Refusal) && !(error instanceof TypeError && 'code' in error);
  if (isFault) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
