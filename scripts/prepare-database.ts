import { createDatabase, createRoles, databaseRoles } from '#prisma/create-roles.ts';

/**
 * `npm run prepare-database`: once per cluster, creates the roles and the database. DATABASE_SUPERUSER_URL is a login that may; the passwords
 * are read from the URLs that the processes will use.
 */
const need = (name: string): string => {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set`);
  return value;
};
const passwordOf = (name: string, role: string): string => {
  const url = new URL(need(name));
  if (url.username !== role) throw new Error(`${name} must sign in as ${role}`);
  return decodeURIComponent(url.password);
};
const superuserUrl = need('DATABASE_SUPERUSER_URL');
await createRoles(superuserUrl, {
  owner: passwordOf('DATABASE_OWNER_URL', databaseRoles.owner),
  app: passwordOf('DATABASE_URL', databaseRoles.app),
  system: passwordOf('DATABASE_SYSTEM_URL', databaseRoles.system),
  queue: passwordOf('DATABASE_QUEUE_URL', databaseRoles.queue),
});
await createDatabase(superuserUrl, new URL(need('DATABASE_OWNER_URL')).pathname.slice(1));
console.log('Roles and database are ready; now run the migrations');
