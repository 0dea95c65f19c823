import { timingSafeEqual } from 'node:crypto';
import type { Request, RequestHandler } from 'express';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { env } from '#app/kernel/env.ts';

export const registry = new Registry();
collectDefaultMetrics({ register: registry });

const duration = new Histogram({
  name: 'http_request_duration_seconds',
  help: 'Time to answer a request',
  labelNames: ['method', 'status'] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30],
  registers: [registry],
});

/** `status` is a class (`2xx`): a number of label values that nobody outside can grow. */
export function observeRequest(method: string, status: number, seconds: number): void {
  const known = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].includes(method);
  duration.observe({ method: known ? method : 'other', status: `${Math.trunc(status / 100)}xx` }, seconds);
}

/** The figures for Prometheus, to whoever has the token, or to this machine where there is none. */
export const metrics: RequestHandler = (req, res, next) => {
  if (!mayLook(req)) res.status(404).end();
  else registry.metrics().then((figures) => res.type(registry.contentType).send(figures), next);
};

function mayLook(req: Request): boolean {
  const { METRICS_TOKEN } = env();
  if (!METRICS_TOKEN) return /^(127\.|::1$|::ffff:127\.)/.test(req.ip ?? '');
  const given = Buffer.from(req.get('Authorization')?.replace(/^Bearer /, '') ?? '');
  const wanted = Buffer.from(METRICS_TOKEN);
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}
