/** The real webhook route behind an HTTP server of its own process, and beside it the same route with nothing in it, to compare with. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { action as stripe } from '#app/routes/webhooks/stripe.ts';
import { webhookAction } from '#app/routes/webhooks/webhook-action.ts';
import { readBody } from '#sandbox/web/read-body.ts';

const empty = webhookAction(async () => ({ received: true }));

const server = createServer((incoming, response) => {
  void readBody(incoming).then(async (body) => {
    const request = new Request(`http://localhost${incoming.url}`, {
      method: 'POST',
      headers: incoming.headers as Record<string, string>,
      body,
    });
    const take = incoming.url === '/empty' ? empty : stripe;
    const answer = await take({ request, params: {}, context: {} }).catch((error: unknown) => {
      console.error(error);
      return new Response(null, { status: 500 });
    });
    response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
  });
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
process.send?.({ port: (server.address() as AddressInfo).port });
process.on('disconnect', () => process.exit(0));
