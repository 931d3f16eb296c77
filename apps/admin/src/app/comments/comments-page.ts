import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type Comment, listComments, mayMoveComment, readBroadcast } from '@nuanxin/contracts/live';
import { read, Session } from '@nuanxin/web/data-access';
import { Format, speak } from '@nuanxin/web/i18n';
import { Cell, ListFrame, listOf, PageHeader } from '@nuanxin/web/ui';
import { COMMENT_FILTERS, COMMENT_TONE, commentColumns } from './comment-columns';
import { COMMENT_STATE, COMMENTS } from './comments.words';
import { moderating } from './moderating';

/** All that viewers wrote under one broadcast: what waits for a look, what is hidden, who is muted. */
@Component({
  selector: 'nx-comments-page',
  imports: [Cell, ListFrame, PageHeader, RouterLink],
  templateUrl: './comments-page.html',
  host: { class: 'nx-stack' },
})
export class CommentsPage {
  private readonly stateName = speak(COMMENT_STATE);
  protected readonly session = inject(Session);
  protected readonly t = speak(COMMENTS);
  protected readonly tone = COMMENT_TONE;
  protected readonly may = mayMoveComment;
  /** The broadcast under which they were written. */
  readonly id = input.required<string>();
  private readonly broadcast = read(readBroadcast, () => ({ id: this.id() }));
  protected readonly heading = computed(() => {
    const title = this.broadcast.value()?.title;
    return title ? this.t('heading', { title }) : this.t('headingPlain');
  });
  protected readonly columns = commentColumns(inject(Format), {
    author: (comment) => this.author(comment),
    state: (comment) => this.state(comment),
  });
  protected readonly list = listOf(listComments, {
    screen: 'comments',
    filters: COMMENT_FILTERS,
    fixed: () => ({ broadcastId: this.id() }),
  });
  protected readonly deeds = moderating(() => this.list.read.reload());

  protected author({ author }: Comment): string {
    return this.t('viewer', { n: author.slice(-4) });
  }

  protected state({ state }: Comment): string {
    return this.stateName(state);
  }
}
