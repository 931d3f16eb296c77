import { Module, type Provider } from '@nestjs/common';
import { Clock, Ids, Log } from '@nuanxin/platform/kernel';
import { FieldCipher, KeyedDigest } from '@nuanxin/platform/privacy';
import { StoreModule } from '@nuanxin/platform/store';
import { AssignPost } from './assign-post/assign-post';
import { ChangePassword } from './change-password/change-password';
import { RenewSession } from './change-password/renew-session';
import { ChangeProfile } from './change-profile/change-profile';
import { CloseSession } from './close-session/close-session';
import { CompleteBootstrap } from './complete-bootstrap/complete-bootstrap';
import { FoundCounty } from './complete-bootstrap/found-county';
import { identityConfig, type IdentitySettings } from './config';
import { EndPost } from './end-post/end-post';
import { EndSession } from './end-session/end-session';
import { FindAccount } from './find-account/find-account';
import { FollowNodeName } from './follow-node/follow-node-name';
import { ExportOrganizations } from './former-tree/export-organizations';
import { PassOn } from './former-tree/pass-on';
import { ListAccounts } from './list-accounts/list-accounts';
import { CountyReach } from './list-audit/county-reach';
import { ListAudit } from './list-audit/list-audit';
import { ListSessions } from './list-sessions/list-sessions';
import { OfferBootstrap } from './offer-bootstrap/offer-bootstrap';
import { OpenAccount } from './open-account/open-account';
import { OpenSession } from './open-session/open-session';
import { PasswordProof } from './open-session/password-proof';
import { Appointments } from './posts/appointments';
import { ManagedAccounts } from './posts/managed-accounts';
import { Places } from './posts/places';
import { ReadAccount } from './read-account/read-account';
import { ReadBootstrap } from './read-bootstrap/read-bootstrap';
import { ReadProfile } from './read-profile/read-profile';
import { KeepCheckpoints } from './record-audit/keep-checkpoints';
import { RecordAudit } from './record-audit/record-audit';
import { RedeemCode } from './redeem-code/redeem-code';
import { WelcomeWorker } from './redeem-code/welcome-worker';
import { ReinstateAccount } from './reinstate-account/reinstate-account';
import { chooseSender } from './request-code/choose-sender';
import { CodeSender } from './request-code/code-sender';
import { RequestCode } from './request-code/request-code';
import { ResetPassword } from './reset-password/reset-password';
import { ResolveSession } from './resolve-session/resolve-session';
import { HandOut } from './secrets/hand-out';
import { Passwords } from './secrets/passwords';
import { PhoneBook } from './secrets/phone-book';
import { TemporaryPassword } from './secrets/temporary-password';
import { StartSession } from './start-session/start-session';
import { AccountStore } from './store/account-store';
import { AttemptStore } from './store/attempt-store';
import { AuditStore } from './store/audit-store';
import { BootstrapStore } from './store/bootstrap-store';
import { CodeStore } from './store/code-store';
import { FormerTreeStore } from './store/former-tree-store';
import { SessionStore } from './store/session-store';
import { SignInStore } from './store/sign-in-store';
import { SuspendAccount } from './suspend-account/suspend-account';
import { TellRights } from './tell-rights/tell-rights';
import { EndSessions } from './telling/end-sessions';
import { Facts } from './telling/facts';
import { RightsNotice } from './telling/rights-notice';
import { VerifyAudit } from './verify-audit/verify-audit';
import { AccountView } from './views/account-view';
import { ProfileView } from './views/profile-view';

const bootstrap = [ReadBootstrap, CompleteBootstrap];
const sessions = [
  OpenSession,
  RequestCode,
  RedeemCode,
  ResolveSession,
  ListSessions,
  EndSession,
  CloseSession,
];
const oneself = [ReadProfile, ChangeProfile, ChangePassword];
const accounts = [
  ListAccounts,
  ReadAccount,
  OpenAccount,
  SuspendAccount,
  ReinstateAccount,
  ResetPassword,
  FindAccount,
];
const posts = [AssignPost, EndPost, FollowNodeName];
const formerTree = [PassOn, ExportOrganizations];

const audit = [RecordAudit, ListAudit, VerifyAudit];

const stores = [
  AuditStore,
  AccountStore,
  AttemptStore,
  BootstrapStore,
  CodeStore,
  FormerTreeStore,
  SessionStore,
  SignInStore,
];
const collaborators = [
  AccountView,
  Appointments,
  CountyReach,
  EndSessions,
  Facts,
  FoundCounty,
  HandOut,
  KeepCheckpoints,
  ManagedAccounts,
  OfferBootstrap,
  PasswordProof,
  Passwords,
  PhoneBook,
  Places,
  ProfileView,
  RenewSession,
  RightsNotice,
  StartSession,
  TemporaryPassword,
  WelcomeWorker,
];

const configured: Provider[] = [
  {
    provide: KeyedDigest,
    inject: [identityConfig.token],
    useFactory: ({ DIGEST_KEY }: IdentitySettings) => new KeyedDigest(DIGEST_KEY),
  },
  {
    provide: FieldCipher,
    inject: [identityConfig.token, Ids],
    useFactory: ({ PRIVACY_KEYS }: IdentitySettings, ids: Ids) => new FieldCipher(PRIVACY_KEYS, ids),
  },
  { provide: CodeSender, inject: [identityConfig.token, Clock, Log], useFactory: chooseSender },
];

/** Everything that answers for accounts, sessions, posts and the audit log. */
@Module({
  imports: [StoreModule.forService('identity')],
  controllers: [
    ...bootstrap,
    ...sessions,
    ...oneself,
    ...accounts,
    ...posts,
    ...formerTree,
    ...audit,
    TellRights,
  ],
  providers: [...stores, ...collaborators, ...configured],
})
export class IdentityModule {}
