import pg from 'pg';

/**
 * Takes for done whatever jobs other tests have recorded in this process's database and nobody has worked at: a worker of all jobs would do those, tens of
 * thousands after some tests, before the ones that a test waits for.
 */
export async function passOverOldJobs(): Promise<void> {
  const superuser = new pg.Client({ connectionString: process.env.TEST_SUPERUSER_URL });
  await superuser.connect();
  await superuser.query(
    'update outbox_message set relayed_at = coalesce(relayed_at, now()), done_at = now() where done_at is null and failed_at is null',
  );
  await superuser.end();
}
