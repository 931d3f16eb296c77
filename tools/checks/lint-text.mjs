// Reads [{file, text}] as JSON on its input, lints each text as if it stood in that file, prints the rule names found.
// A process of its own, because ESLint's configuration is an ES module and Nx's rule is silent without a project graph.
import { createProjectGraphAsync } from '@nx/devkit';
import { ESLint } from 'eslint';
import { text } from 'node:stream/consumers';
import path from 'node:path';

process.env.NX_DAEMON = 'false';
const root = path.resolve(import.meta.dirname, '../..');
process.chdir(root);
await createProjectGraphAsync({ exitOnError: false });

const eslint = new ESLint({ cwd: root });
const found = [];
for (const planted of JSON.parse(await text(process.stdin))) {
  const [result] = await eslint.lintText(planted.text, { filePath: path.join(root, planted.file) });
  found.push((result?.messages ?? []).map((message) => message.ruleId ?? message.message));
}
process.stdout.write(JSON.stringify(found));
process.exit(0);
