import type { RequestHandler } from 'express';
import type { RequestScope } from '#app/http/request-scope.ts';
import { newId } from '#app/kernel/ids.ts';
import { log } from '#app/kernel/log.ts';
import { observeRequest } from './metrics.ts';

/** Names the request, and writes one line when it is over. Queries stay out of it: they may carry what people typed, or a token. */
export const accessLog: RequestHandler = (req, res, next) => {
  const requestId = newId();
  const facts: RequestScope['log'] = {};
  const startedAt = performance.now();
  res.locals.requestId = requestId;
  res.locals.log = facts;
  res.set('X-Request-Id', requestId);
  const { method } = req;
  const path = req.originalUrl.split('?', 1)[0];
  res.once('close', () => {
    const ms = performance.now() - startedAt;
    observeRequest(method, res.statusCode, ms / 1000);
    const level = path?.startsWith('/assets/') ? 'debug' : 'info';
    log[level](
      {
        requestId,
        method,
        path,
        status: res.statusCode,
        ms: Math.round(ms),
        ip: req.ip,
        host: req.hostname,
        ...facts,
        ...(!res.writableFinished && { aborted: true }),
      },
      'request',
    );
  });
  next();
};
