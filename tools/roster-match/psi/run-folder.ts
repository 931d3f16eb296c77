import {
  accepted,
  longestMessage,
  type PartyOfRun,
  PSI_KINDS,
  type PsiKind,
  type PsiMessage,
  type PsiSide,
  otherSide,
  Refusal,
  type Said,
  unframed,
} from '@nuanxin/organization/roster-match';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SECRET } from './home';

/** Messages of a run: at home what was said and accepted, in the shared folder what travels. */
export class RunFolder {
  readonly #party: PartyOfRun;
  readonly #home: string;
  readonly #share: string;
  readonly #run: string;

  constructor(party: PartyOfRun, { home, share, run }: { home: string; share: string; run: string }) {
    this.#party = party;
    this.#home = home;
    this.#share = share;
    this.#run = run;
    mkdirSync(share, { recursive: true });
  }

  get mine(): Said {
    return this.#said(this.#party.side);
  }

  get theirs(): Said {
    return this.#said(otherSide(this.#party.side));
  }

  #said(side: PsiSide): Said {
    const { terms } = this.#party;
    const read = (kind: PsiKind): [PsiKind, PsiMessage][] => {
      const file = path.join(this.#home, this.nameOf(side, kind));
      return existsSync(file)
        ? [[kind, unframed(readFileSync(file), kind, terms[side], terms.mostPeople)]]
        : [];
    };
    return Object.fromEntries(PSI_KINDS.flatMap(read));
  }

  /** Keeps a message of one's own and puts it where the other side finds it. */
  say(kind: PsiKind, bytes: Uint8Array): void {
    writeWhole(path.join(this.#home, this.nameOf(this.#party.side, kind)), bytes);
    this.layOut();
  }

  /** Puts all one's own messages into the shared folder again, for it may be another stick. */
  layOut(): void {
    for (const kind of PSI_KINDS) {
      const name = this.nameOf(this.#party.side, kind);
      const kept = path.join(this.#home, name);
      // Not copied with its rights: the other side, who must read it, is another user.
      if (existsSync(kept)) writeWhole(path.join(this.#share, name), readFileSync(kept), 0o644);
    }
  }

  /** The other side's message when it is there: read, accepted and kept. @throws Refusal with the file and the reason. */
  hear(kind: PsiKind, mine: Said, theirs: Said): PsiMessage | undefined {
    const name = this.nameOf(otherSide(this.#party.side), kind);
    const file = path.join(this.#share, name);
    if (!existsSync(file)) return undefined;
    try {
      const { size } = statSync(file);
      if (size > longestMessage(this.#party)) throw new Refusal(`It has ${size} bytes, far too many.`);
      const bytes = readFileSync(file);
      const message = accepted(this.#party, kind, bytes, mine, theirs);
      writeWhole(path.join(this.#home, name), bytes);
      return message;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw new Refusal(`${file} is refused. ${error.message}`, { cause: error });
    }
  }

  /** As a file is called: `2026-11-first-2-points.psi`. */
  nameOf(side: PsiSide, kind: PsiKind): string {
    return `${this.#run}-${side}-${PSI_KINDS.indexOf(kind) + 1}-${kind}.psi`;
  }
}

function writeWhole(file: string, bytes: Uint8Array, mode = SECRET.mode): void {
  writeFileSync(`${file}.part`, bytes, { mode });
  renameSync(`${file}.part`, file);
}
