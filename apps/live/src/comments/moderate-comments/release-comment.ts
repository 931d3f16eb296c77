import { Controller } from '@nestjs/common';
import type { RequestOf } from '@nuanxin/contracts/kernel';
import { type Comment, releaseComment } from '@nuanxin/contracts/live';
import type { Call } from '@nuanxin/platform/kernel';
import { Answers } from '@nuanxin/platform/messaging';
import { MoveComment } from './move-comment';

@Controller()
export class ReleaseComment {
  constructor(private readonly move: MoveComment) {}

  @Answers(releaseComment)
  run(request: RequestOf<typeof releaseComment>, call: Call): Promise<Comment> {
    return this.move.to('visible', request, call);
  }
}
