import { seeded } from '../../libs/organization/roster-match/src/linkage/seeded';

/** Names block after block: of each the left rows stand from `from` to before `middle`, the right ones from there to before `to`. */
export interface Names {
  readonly texts: string[];
  readonly blocks: { readonly from: number; readonly middle: number; readonly to: number }[];
}

const SURNAMES =
  'wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang deng'.split(
    ' ',
  );
const SYLLABLES =
  'wei fang na min jing xiu ying hua ming li qiang lei jun yang yong yan jie tao chao xia ping gang gui xiao yu bin hong jian guo dan ling xin mei zhi hui dong feng long sheng xue qing'.split(
    ' ',
  );

/** People's names in Latin letters, as bank and platform exports have them; every tenth on the right is one of the left with a slip. */
export function blockedNames(blocks: number, lefts: number, rights: number): Names {
  const chance = seeded(20261125);
  const one = (of: readonly string[]) => of[Math.floor(chance() * of.length)] ?? '';
  const name = () => one(SURNAMES) + one(SYLLABLES) + (chance() < 0.7 ? one(SYLLABLES) : '');
  const texts: string[] = [];
  const found = Array.from({ length: blocks }, () => {
    const from = texts.length;
    for (let at = 0; at < lefts; at++) texts.push(name());
    const middle = texts.length;
    for (let at = 0; at < rights; at++)
      texts.push(at % 10 === 0 ? slipped(texts[from + at] ?? '', chance()) : name());
    return { from, middle, to: texts.length };
  });
  return { texts, blocks: found };
}

function slipped(name: string, where: number): string {
  const at = Math.floor(where * (name.length - 1));
  return name.slice(0, at) + name.slice(at + 1, at + 2) + name.slice(at, at + 1) + name.slice(at + 2);
}
