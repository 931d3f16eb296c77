import type { HttpInterceptorFn } from '@angular/common/http';
import { inject } from '@angular/core';
import { Language } from '@nuanxin/web/i18n';
import { catchError, throwError } from 'rxjs';
import { Connection } from './connection';
import { problemOf } from './problem';
import { Session } from './session';

/** Says the language of the screens, and tells session and connection what the answers mean for them. */
export const nuanxinHeaders: HttpInterceptorFn = (request, next) => {
  const language = inject(Language).locale();
  const session = inject(Session);
  const connection = inject(Connection);
  const told = request.clone({ setHeaders: { 'Accept-Language': language } });
  return next(told).pipe(
    catchError((error: unknown) => {
      const { code } = problemOf(error);
      if (code === 'access.sign-in') session.lost();
      if (code === 'network.lost') connection.missed();
      return throwError(() => error);
    }),
  );
};
