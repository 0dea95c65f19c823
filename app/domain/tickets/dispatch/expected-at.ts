import { DomainError } from '#app/kernel/errors.ts';

const slackMs = 5 * 60_000;
const farthestMs = 180 * 24 * 3_600_000;

/** An arrival that is promised lies ahead of when it was promised, and not in another year. @throws DomainError `invalid_input` on `expectedAt` */
export function requireAhead(expectedAt: Date, promisedAt: Date): void {
  const ahead = expectedAt.getTime() - promisedAt.getTime();
  if (ahead < -slackMs || ahead > farthestMs)
    throw new DomainError('invalid_input', { fields: [{ path: 'expectedAt', code: 'expected_ahead' }] });
}
