import { hasDoor, type HttpContract, openApiOf, type OpenApiDocument } from '@nuanxin/contracts/documents';
import type { Contract } from '@nuanxin/contracts/kernel';
import { CONTRACTS } from '@nuanxin/contracts/registry';
import { fileOperations } from '../files/file-operations';
import { signInByCode, signInByPassword, signOut } from '../sign-in/sign-in.contracts';

const API_VERSION = '1';

const signIn: readonly Contract[] = [signInByPassword, signInByCode, signOut];

/** The doors that the gateway opens beside those of the contracts. */
export const OWN_DOORS: readonly HttpContract[] = signIn.filter(hasDoor);

/** The API as it is served: what `/api/v1/openapi.json` answers and docs/generated keeps. */
export function apiDocument(): OpenApiDocument {
  const document = openApiOf([...CONTRACTS.filter(hasDoor), ...OWN_DOORS], API_VERSION);
  return { ...document, paths: { ...document.paths, ...fileOperations } };
}
