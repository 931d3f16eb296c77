import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { HEARERS } from '@nuanxin/contracts/registry';

const root = path.resolve(__dirname, '../..');

const sourcesIn = (folder: string) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.spec.ts') && !file.includes('node_modules'))
    .map((file) => readFileSync(path.join(root, folder, file), 'utf8'));

/** The events that each replica hears on its own, by the name of their contract. */
const toAll = sourcesIn('libs/contracts').flatMap((text) =>
  [...text.matchAll(/export const (\w+) = event\((.*?)\n\}\)/gs)]
    .filter(([, , body]) => body?.includes("delivery: 'all'"))
    .map(([, name]) => name),
);

/** What is said in `@Hears(pictureChanged, { as: 'live.follow-picture' })`. */
const heard = sourcesIn('apps').flatMap((text) =>
  [...text.matchAll(/@Hears(?:All)?\(([^)]*?)\bas: '([^']+)'/gs)].map(([, events = '', as]) => ({
    as,
    everyReplica: toAll.some((name) => new RegExp(`\\b${name}\\b`).test(events)),
  })),
);

it('lets the broker know everybody who hears events, and nobody else', () => {
  expect(heard.map(({ as }) => as).sort()).toEqual(HEARERS.map(({ as }) => as).sort());
});

it('lets every replica hear on its own what is told to all', () => {
  const everyReplica = heard.filter((each) => each.everyReplica).map(({ as }) => as);
  expect(everyReplica).toEqual(['media.cut-stream']);
  expect(HEARERS.filter((each) => each.everyReplica).map(({ as }) => as)).toEqual(everyReplica);
});
