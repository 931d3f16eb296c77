// node tools/run.mjs tools/drills/psi-transcript.ts [candidates]: a thief of every message of a run, who knows one side's list, tries
// 50,000 ID numbers of the county; must find nobody. With plain hashes instead the same thief must find everybody, which proves the drill.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { idNumber } from '../../libs/organization/roster-match/src/psi/two-agencies';
import { attack } from '../roster-match/psi/transcript-attack';
import { TwoAgencies } from '../roster-match/psi/two-rosters';

const candidates = Array.from({ length: Number(process.argv[2] ?? 50_000) }, (_, at) => idNumber(at));
const every = (step: number) => Array.from({ length: 400 }, (_, at) => (at * step) % candidates.length);
const [members, drivers] = [every(97), every(61)];

const two = new TwoAgencies(path.resolve('.'));
try {
  await two.agree('both');
  two.roster('federation.csv', members);
  two.roster('transport.csv', drivers);
  await Promise.all(['federation', 'transport'].map((agency) => two.run(agency, 'drill', '--wait')));
  const share = two.at('share-drill');
  const messages = readdirSync(share).map((file) => readFileSync(path.join(share, file)));
  const found = attack({ messages }, candidates);
  const hashes = drivers.map((person) => createHash('sha256').update(idNumber(person)).digest());
  const plain = { messages: [Buffer.concat([Buffer.from('{}\n\n'), ...hashes])] };
  const control = attack(plain, candidates.slice(0, 1000).concat(drivers.map((at) => idNumber(at))));
  const known = new Set(control['plain hash']);
  for (const [way, people] of Object.entries(found)) console.log(`${way}: ${people.length} found`);
  console.log(`with plain hashes instead: ${known.size} of ${new Set(drivers).size} found`);
  const held = messages.length === 8 && Object.values(found).every((people) => people.length === 0);
  process.exitCode = held && known.size === new Set(drivers).size ? 0 : 1;
} finally {
  rmSync(two.folder, { recursive: true, force: true });
}
