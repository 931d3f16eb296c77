import type { Ulid } from '@nuanxin/contracts/kernel';
import { type Comment, listComments, readBroadcast, type ViewerComment } from '@nuanxin/contracts/live';
import type { Api } from '../demo/api';
import { everyPage, type Finding } from './findings';
import { unlessOnceEach } from './once-each';
import type { SameTicks } from './same-ticks';

/** Compares what viewers were shown by the end with what the API lists, and both with what was acknowledged. */
export async function shownAsListed(
  { comments, newest }: SameTicks,
  official: Api,
  broadcastId: Ulid,
  acknowledged: readonly ViewerComment[],
): Promise<Finding[]> {
  const listed = await everyPage<Comment>((after) =>
    official.ask(listComments, { broadcastId, limit: 200, ...after }),
  );
  const { offers } = await official.ask(readBroadcast, { id: broadcastId });
  const listedIds = listed.map(({ id }) => id);
  return [
    {
      rule: `each of ${acknowledged.length} acknowledged comments is listed once, and no other`,
      wrong: unlessOnceEach(
        acknowledged.map(({ id }) => id),
        listedIds,
      ),
    },
    {
      rule: 'viewers were shown the comments that are listed, and as they are listed',
      wrong: [...unlessOnceEach(listedIds, [...comments.keys()]), ...listed.flatMap(otherThan(comments))],
    },
    {
      rule: 'the last tick ends with the newest comments in the order of the list',
      wrong: sameOrder(newest?.comments ?? [], listed),
    },
    {
      rule: 'the last tick shows the pieces that are left and sold',
      wrong: offers.flatMap(({ productId, name, left, sold }) => {
        const shown = newest?.stock[productId];
        return shown?.left === left && shown.sold === sold
          ? []
          : [`${name}: ${left} left and ${sold} sold, shown are ${shown?.left} and ${shown?.sold}`];
      }),
    },
  ];
}

function otherThan(shown: ReadonlyMap<Ulid, ViewerComment>) {
  return ({ id, author, text, at }: Comment): string[] => {
    const seen = shown.get(id);
    const same = !seen || (seen.author === author && seen.text === text && seen.at === at);
    return same ? [] : [`${id}: ${text}, shown was ${seen.text}`];
  };
}

/** @param listed newest first */
function sameOrder(shown: readonly ViewerComment[], listed: readonly Comment[]): string[] {
  const wanted = listed.slice(0, shown.length).reverse();
  return wanted.flatMap(({ id }, place) => (shown[place]?.id === id ? [] : [`${id} at ${place}`]));
}
