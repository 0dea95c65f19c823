-- A server says that it is ready when every migration it was built with has been applied, so the system role may see which were.
DO $$
BEGIN
  IF to_regclass('public._prisma_migrations') IS NOT NULL THEN
    GRANT SELECT (migration_name, finished_at, rolled_back_at) ON public._prisma_migrations TO linli_system;
  END IF;
END $$;
