import { randomBytes } from 'node:crypto';
import type { RequestHandler } from 'express';
import { env } from '#app/kernel/env.ts';

/** Puts the headers that keep a page to itself on every answer, and a fresh nonce for its scripts into `res.locals.nonce`. */
export function securityHeaders(): RequestHandler {
  const { APP_ORIGIN, NODE_ENV, STRIPE_API_ORIGIN } = env();
  const origin = new URL(APP_ORIGIN);
  const secure = origin.protocol === 'https:';
  const development = NODE_ENV === 'development';
  // A form may lead on to a company's own address (after signing up) and to the payment page.
  const formTargets = [`${origin.protocol}//*.${origin.host}`, 'https://*.stripe.com', STRIPE_API_ORIGIN];
  const fixed = [
    "default-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    // A voice note is heard before it is sent.
    "media-src 'self' blob:",
    "font-src 'self' data:",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    `form-action 'self' ${formTargets.filter(Boolean).join(' ')}`,
    "frame-ancestors 'none'",
    "base-uri 'none'",
    "object-src 'none'",
    ...(secure ? ['upgrade-insecure-requests'] : []),
  ].join('; ');

  return (_req, res, next) => {
    const nonce = randomBytes(16).toString('base64');
    res.locals.nonce = nonce;
    res.set({
      'Content-Security-Policy': `${fixed}; script-src 'self' 'nonce-${nonce}'`,
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'Permissions-Policy': 'camera=(self), microphone=(self), geolocation=(self), payment=(self), usb=()',
      'X-Content-Type-Options': 'nosniff',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Resource-Policy': 'same-origin',
      ...(secure && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
    });
    next();
  };
}
