import { until } from '../processes/until.ts';
import type { Story } from './story.ts';

type Mail = { subject: string; html: string | null; text: string | null; from: string };

/** The latest mail to an address that fits, as soon as it has arrived. */
export async function mailTo({ app }: Story, to: string, fits: (mail: Mail) => boolean): Promise<Mail> {
  return until(
    `a mail to ${to}`,
    async () => {
      const answer = await fetch(`${app.mailbox}.json?${new URLSearchParams({ to })}`);
      const { data } = (await answer.json()) as { data: Mail[] };
      return data.find(fits);
    },
    { timeoutMs: 60_000, everyMs: 250 },
  );
}
