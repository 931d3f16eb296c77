import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Comment, hideComment } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { MoveComment } from './move-comment';

@Controller()
export class HideComment {
  constructor(private readonly move: MoveComment) {}

  @Answers(hideComment)
  run(request: RequestOf<typeof hideComment>, call: Call): Promise<Comment> {
    return this.move.to('hidden', request, call);
  }
}
