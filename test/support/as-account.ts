/**
 * Preloaded into a program (`--import`), this lets one computer stand for several: the program
 * takes LAPWING_TEST_ACCOUNT for the name of the account that it runs under.
 */
import { syncBuiltinESMExports } from 'node:module';
import os from 'node:os';

const account = process.env.LAPWING_TEST_ACCOUNT;
const userInfo = os.userInfo;
if (account) {
  Object.assign(os, { userInfo: () => ({ ...userInfo(), username: account }) });
  syncBuiltinESMExports();
}
