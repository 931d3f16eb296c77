import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import { inject, Service } from '@angular/core';
import type { AskOf, FileReply } from '@nuanxin/contracts/kernel';
import { firstValueFrom } from 'rxjs';
import { type Reachable, throughDoor } from './door';
import { AskFailed, problemOf } from './problem';

type FileContract = Reachable & { readonly reply: typeof FileReply };

/** Saves what a contract answers as a file, under the name the server gives it. */
@Service()
export class Download {
  private readonly http = inject(HttpClient);

  /** @throws AskFailed */
  async save<C extends FileContract>(contract: C, request: AskOf<C>): Promise<void> {
    const { url, params } = throughDoor(contract, request as Partial<AskOf<C>>);
    const asked = this.http.get(url, { params, observe: 'response', responseType: 'blob' });
    try {
      const { body, headers } = await firstValueFrom(asked);
      if (body) this.hand(body, nameIn(headers.get('content-disposition')));
    } catch (error) {
      throw new AskFailed(problemOf(await readable(error)), { cause: error });
    }
  }

  private hand(content: Blob, name: string): void {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(content);
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

/** A refusal that came as a blob, because a file was asked for, as the JSON that it is. */
async function readable(error: unknown): Promise<unknown> {
  if (!(error instanceof HttpErrorResponse) || !(error.error instanceof Blob)) return error;
  const text = await error.error.text();
  const { headers, status, statusText, url } = error;
  const told: unknown = text.startsWith('{') ? JSON.parse(text) : text;
  return new HttpErrorResponse({ error: told, headers, status, statusText, ...(url ? { url } : {}) });
}

function nameIn(disposition: string | null): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : 'download';
}
