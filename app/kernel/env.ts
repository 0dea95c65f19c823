import { z } from 'zod';

/**
 * The only reader of `process.env`. Each value is checked once, at first use, so that a wrong setting stops the process
 * at its start with a clear message.
 */
const schema = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('info'),
  HOST: z.string().default('0.0.0.0'),
  PORT: z.coerce.number().int().default(3000),
  /** Where a worker answers health checks. */
  WORKER_PORT: z.coerce.number().int().default(3001),
  /** Origin of the public site; companies live at `<slug>.` before its host. */
  APP_ORIGIN: z.url().default('http://localhost:3000'),
  /** The restricted role: owns nothing, cannot bypass row-level security. */
  DATABASE_URL: z.string().default('postgres://linli_app:linli_app@localhost:5432/linli'),
  /** The small system role: host lookup, sign-in, outbox relay, due schedules. */
  DATABASE_SYSTEM_URL: z.string().default('postgres://linli_system:linli_system@localhost:5432/linli'),
  /** The owner of the schema; used by migrations only, never by a server. */
  DATABASE_OWNER_URL: z.string().optional(),
  /** The owner of the schema `bullmq`; used when there is no Redis. */
  DATABASE_QUEUE_URL: z.string().default('postgres://linli_queue:linli_queue@localhost:5432/linli'),
  DATABASE_POOL_SIZE: z.coerce.number().int().min(1).default(10),
  REDIS_URL: z.string().optional(),
  /** Opens `/metrics` to whoever sends it as a bearer token; without one only this machine may look. */
  METRICS_TOKEN: z.string().min(16).optional(),
  /** Whose `X-Forwarded-*` headers are believed, in the words of Express. */
  TRUST_PROXY: z.string().default('loopback'),
  /** Signs sessions and sealed values; at least 32 characters. */
  SECRET: z.string().min(32).default('development-secret-development-secret'),
  STRIPE_SECRET_KEY: z.string().default('sk_test_sandbox'),
  /** Several, separated by a comma, while a secret is being rotated. */
  STRIPE_WEBHOOK_SECRETS: z
    .string()
    .default('whsec_sandbox')
    .transform((list) => list.split(',').map((secret) => secret.trim())),
  /** Where Stripe is; empty means the real one. */
  STRIPE_API_ORIGIN: z.url().optional(),
  RESEND_API_KEY: z.string().default('re_sandbox'),
  RESEND_WEBHOOK_SECRET: z.string().default('whsec_c2FuZGJveC1zYW5kYm94LXNhbmRib3gtc2FuZGJveA=='),
  RESEND_BASE_URL: z.url().optional(),
  MAIL_DOMAIN: z.string().default('mail.linli.example'),
  /** Origins of the providers of electronic invoices that companies may use, separated by commas; nothing else is called for them. */
  EINVOICE_ORIGINS: z
    .string()
    .default('')
    .transform((list) =>
      list
        .split(',')
        .map((origin) => origin.trim())
        .filter(Boolean),
    ),
  STORAGE_FOLDER: z.string().default('.data/files'),
  S3_BUCKET: z.string().optional(),
  S3_ENDPOINT: z.string().optional(),
  S3_REGION: z.string().default('auto'),
  S3_ACCESS_KEY_ID: z.string().optional(),
  S3_SECRET_ACCESS_KEY: z.string().optional(),
});

export type Env = z.infer<typeof schema>;

let loaded: Env | undefined;

export function env(): Env {
  if (!loaded) {
    const result = schema.safeParse(process.env);
    if (!result.success) throw new Error(`Wrong settings:\n${z.prettifyError(result.error)}`);
    if (result.data.NODE_ENV === 'production' && process.env.SECRET === undefined) {
      throw new Error('Wrong settings: SECRET must be set in production');
    }
    loaded = result.data;
  }
  return loaded;
}

/** For tests: the next `env()` reads the settings again. */
export function reloadEnv(): void {
  loaded = undefined;
}
