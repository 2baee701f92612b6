// Recomputes everything that can be recomputed and prints a report as JSON; exit 0 when all is as it should be.
import { anchorPublicKey } from '../src/platform/anchor-key.ts';
import { config } from '../src/platform/config.ts';
import { withDatabase } from '../src/platform/embedded-postgres/with-database.ts';
import { readKeys } from '../src/platform/keys.ts';
import { Unstartable } from '../src/platform/unstartable.ts';
import { verifyDatabase } from './verify/verify-database.ts';

const report = await withDatabase(({ verifyUrl }) =>
  verifyDatabase(verifyUrl, { anchorPublicKey: publicKey() }).catch((error: unknown) => {
    throw isWithoutTables(error)
      ? new Unstartable('The database has no tables yet, or old ones: run "npm run migrate" first.')
      : error;
  }),
);
console.log(JSON.stringify(report, null, 2));
process.exitCode = report.ok ? 0 : 1;

function isWithoutTables(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '42P01' || error.code === '42703');
}

/** Without the key here, the report says that it looked at no signature. */
function publicKey(): string | undefined {
  try {
    return anchorPublicKey(readKeys(config()).auditAnchor);
  } catch (error) {
    if (error instanceof Unstartable) return undefined;
    throw error;
  }
}
