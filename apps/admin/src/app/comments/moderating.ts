import { type Comment, hideComment, muteAuthor, releaseComment } from '@nuanxin/contracts/live';
import { speak } from '@nuanxin/web/i18n';
import { deed } from '@nuanxin/web/ui';
import { COMMENTS } from './comments.words';

/** Hiding, showing and muting, each taken back from the remark that tells of it; `after` learns that it is done. */
export function moderating(after: () => void = () => undefined) {
  const hiding = deed(hideComment);
  const releasing = deed(releaseComment);
  const muting = deed(muteAuthor);
  const t = speak(COMMENTS);
  const told = (reply: Comment | undefined) => reply && after();

  const deeds = {
    hide: async ({ id }: Comment): Promise<void> =>
      void told(await hiding.do({ id }, { done: t('hidden'), undo: (one) => void deeds.release(one) })),
    release: async ({ id }: Comment): Promise<void> =>
      void told(await releasing.do({ id }, { done: t('released'), undo: (one) => void deeds.hide(one) })),
    mute: async ({ id }: Comment, muted: boolean): Promise<void> => {
      const done = t(muted ? 'muted' : 'unmuted');
      told(await muting.do({ id, muted }, { done, undo: (one) => void deeds.mute(one, !muted) }));
    },
  };
  return deeds;
}
