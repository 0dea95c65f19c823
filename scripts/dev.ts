import { startEverything } from './start-everything.ts';

/** `npm run dev`: everything on this machine, the web server from the sources with reload. */
const everything = await startEverything({
  name: 'dev',
  built: false,
  port: Number(process.env.PORT ?? 3000),
});
console.log(`\nLinli is at ${everything.origin}, mail at ${everything.mailbox}\n`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void everything.stop().then(() => process.exit(0)));
}
