import { Module } from '@nestjs/common';
import { StoreModule } from '@nuanxin/platform/store';
import { SessionCookie } from './access/session-cookie';
import { Sessions } from './access/sessions';
import { DocumentDoors } from './openapi/document-doors';
import { FileDoors } from './files/file-doors';
import { HlsProxy } from './hls/hls-proxy';
import { Dispatch } from './http/dispatch';
import { type Door, DOORS } from './http/door';
import { HttpServer } from './http/http-server';
import { HttpWatch } from './http/http-watch';
import { Routes } from './http/routes';
import { Visits } from './http/visits';
import { RateLimits } from './limits/rate-limits';
import { SignInDoors } from './sign-in/sign-in-doors';
import { Revocation } from './sockets/revocation';
import { Rooms } from './sockets/rooms';
import { SocketAdmission } from './sockets/socket-admission';
import { SocketServer } from './sockets/socket-server';
import { Viewers } from './sockets/viewers';
import { Watch } from './sockets/watch';
import { WebDoors } from './web/web-doors';

const doors = [Routes, SignInDoors, FileDoors, DocumentDoors, HlsProxy, WebDoors];
const guards = [Sessions, SessionCookie, RateLimits];
const sockets = [SocketAdmission, Watch, Rooms, Viewers, Revocation, SocketServer];

/** The one door of the platform: the API, the sockets, the pictures and the web apps. */
@Module({
  imports: [StoreModule.forService('gateway')],
  providers: [
    ...guards,
    HttpWatch,
    Visits,
    Dispatch,
    ...doors,
    { provide: DOORS, inject: doors, useFactory: (...opened: Door[]) => opened },
    HttpServer,
    ...sockets,
  ],
})
export class GatewayModule {}
