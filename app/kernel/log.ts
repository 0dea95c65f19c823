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
  timestamp: pino.stdTimeFunctions.isoTime,
});
