import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readBody } from '#sandbox/web/read-body.ts';

type ReceivedWebhook = { headers: Record<string, string>; body: string };

/** A real listener for webhooks: keeps what arrives, and answers what `answer` says (200 unless told). */
export async function startWebhookReceiver() {
  const received: ReceivedWebhook[] = [];
  let answer: (count: number) => number = () => 200;
  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      received.push({ headers: request.headers as Record<string, string>, body });
      response.writeHead(answer(received.length)).end();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    /** `count` is how many have arrived, this one included. */
    answerWith(next: (count: number) => number) {
      answer = next;
    },
    clear() {
      received.length = 0;
      answer = () => 200;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
