import type { Grant } from '@nuanxin/contracts/kernel';
import type { Call } from '@nuanxin/platform/kernel';

/** The rights with which somebody asks: none for everybody but officials. */
export function grantsIn({ caller }: Call): readonly Grant[] {
  return caller.kind === 'official' ? caller.grants : [];
}
