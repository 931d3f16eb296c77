// npm run docs: writes docs/generated anew from the contracts and the configuration schemas.
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { generatedDocuments } from './generated/documents';

const folder = path.resolve('docs/generated');
const documents = generatedDocuments();

await rm(folder, { recursive: true, force: true });
for (const [name, text] of documents) {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
}
console.log(`${documents.size} documents written to docs/generated`);
