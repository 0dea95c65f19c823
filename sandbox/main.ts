import { startSandbox } from './start-sandbox.ts';

/** `tsx sandbox/main.ts`: the stand-ins as a process of their own, for development and the demonstration. */
const text = (name: string) => process.env[name] || undefined;
const secrets = (name: string) =>
  text(name)
    ?.split(',')
    .map((secret) => secret.trim());

const sandbox = await startSandbox({
  port: Number(text('SANDBOX_PORT') ?? 4010),
  host: text('SANDBOX_HOST'),
  publicOrigin: text('SANDBOX_ORIGIN'),
  stripeWebhookUrl: text('SANDBOX_STRIPE_WEBHOOK_URL'),
  stripeWebhookSecret: secrets('SANDBOX_STRIPE_WEBHOOK_SECRET'),
  resendWebhookUrl: text('SANDBOX_RESEND_WEBHOOK_URL'),
  resendWebhookSecret: secrets('SANDBOX_RESEND_WEBHOOK_SECRET'),
});
console.log(`Sandbox for Stripe and Resend at ${sandbox.origin}, mail at ${sandbox.origin}/mailbox`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    void sandbox.close().then(() => process.exit(0));
  });
}
