import { HttpClient } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import * as z from 'zod';
import { AskFailed, problemOf } from './problem';

const StoredPicture = z.object({ id: z.string(), width: z.int(), height: z.int(), bytes: z.int() });
export type StoredPicture = z.infer<typeof StoredPicture>;

/** Sends one picture through the gateway's file door; it comes back re-encoded and without metadata. */
@Service()
export class UploadPicture {
  private readonly http = inject(HttpClient);

  async send(file: File): Promise<StoredPicture> {
    const form = new FormData();
    form.set('file', file);
    try {
      return StoredPicture.parse(await firstValueFrom(this.http.post('/api/v1/files', form)));
    } catch (error) {
      throw new AskFailed(problemOf(error), { cause: error });
    }
  }
}

/** Where a stored picture is fetched from. */
export function pictureUrl(id: string): string {
  return `/api/v1/files/${encodeURIComponent(id)}`;
}
