import { pino } from 'pino';
import { env } from './env.ts';

/** Structured log. Secrets never reach it: the paths below are cut out wherever they appear. */
export const log = pino({
  level: env().NODE_ENV === 'test' ? 'error' : env().LOG_LEVEL,
  redact: {
    paths: [
      'password',
      '*.password',
      'token',
      '*.token',
      'secret',
      '*.secret',
      'otp',
      '*.otp',
      'headers.cookie',
      'headers.authorization',
    ],
    censor: '[redacted]',
  },
  // Driver errors carry whole connections along: only what tells the story is kept.
  serializers: { err: briefError },
  timestamp: pino.stdTimeFunctions.isoTime,
});

function briefError(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const { name, message, stack, cause } = error;
  const { code } = error as { code?: unknown };
  return {
    type: name,
    message,
    stack,
    ...(code ? { code } : {}),
    ...(cause ? { cause: briefError(cause) } : {}),
  };
}
