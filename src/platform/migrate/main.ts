import { withDatabase } from '../embedded-postgres/with-database.ts';
import { migrate } from './migrate.ts';

await withDatabase(async ({ ownerUrl }) => {
  await migrate(ownerUrl, console.log);
  console.log('The database is up to date.');
});
