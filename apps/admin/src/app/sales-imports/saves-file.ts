import { inject } from '@angular/core';
import { Download, problemOf } from '@nuanxin/web/data-access';
import { ProblemWords } from '@nuanxin/web/i18n';
import { Toasts } from '@nuanxin/web/ui';

/** Saves a file and tells when that fails; call it where `inject` is allowed. */
export function savesFile(): Download['save'] {
  const [download, toasts, words] = [inject(Download), inject(Toasts), inject(ProblemWords)];
  return async (contract, request) => {
    try {
      await download.save(contract, request);
    } catch (error) {
      toasts.say(words.title(problemOf(error)), { tone: 'bad' });
    }
  };
}
