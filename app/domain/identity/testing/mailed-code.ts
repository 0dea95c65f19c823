import type { Sandbox } from '#sandbox/start-sandbox.ts';
import { codesAreSent } from '../request-sign-in-code.ts';

/** The six digits of the newest mail to `email`; null where none was sent. */
export async function mailedCode(sandbox: Sandbox, email: string): Promise<string | null> {
  await codesAreSent();
  const [mail] = await sandbox.resend.control.mails({ to: email });
  return mail ? (/\b\d{6}\b/.exec(mail.text ?? '')?.[0] ?? null) : null;
}
