import { Component, inject, input, output } from '@angular/core';
import { type Account, endPost, type Post } from '@nuanxin/contracts/identity';
import { Session } from '@nuanxin/web/data-access';
import { Format, Language, speak } from '@nuanxin/web/i18n';
import { deed } from '@nuanxin/web/ui';
import { postWords } from './account-columns';
import { ACCOUNTS } from './accounts.words';
import { AssignPost } from './assign-post';

/** The posts of an account, with the way to end one and to give another. */
@Component({
  selector: 'nx-account-posts',
  imports: [AssignPost],
  templateUrl: './account-posts.html',
  host: { class: 'nx-stack' },
})
export class AccountPosts {
  private readonly language = inject(Language);
  private readonly ending = deed(endPost);
  protected readonly session = inject(Session);
  protected readonly format = inject(Format);
  protected readonly t = speak(ACCOUNTS);
  readonly account = input.required<Account>();
  /** The account as it is now; nothing when it must be read again. */
  readonly changed = output<Account | undefined>();

  protected words(post: Post): string {
    return postWords(post, this.language.locale());
  }

  protected async end(post: Post): Promise<void> {
    const { id, revision, name } = this.account();
    const ask = {
      title: this.t('endPostTitle', { name }),
      consequences: [this.t('endPostWhat', { post: this.words(post) })],
      verb: this.t('endPost'),
      danger: true,
    };
    this.changed.emit(
      await this.ending.do({ id, revision, postId: post.id }, { ask, done: this.t('postEnded') }),
    );
  }
}
