import { Form } from '@remix-run/react';
import { MonitorSmartphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { OwnSession } from '#app/domain/identity/account/list-sessions.ts';
import { describeBrowser } from './describe-browser.ts';

export function SessionsCard({ sessions }: { sessions: OwnSession[] }) {
  const { t } = useTranslation('auth');
  const format = useFormat();
  return (
    <Card title={t('account.sessions.title')} description={t('account.sessions.text')} padding="flush">
      <ul className="divide-y divide-line border-line border-t">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3 sm:px-5">
            <MonitorSmartphone aria-hidden className="size-5 shrink-0 text-faint" />
            <div className="min-w-0 flex-1 basis-48 text-sm">
              <p className="flex flex-wrap items-center gap-2 font-medium">
                {describeBrowser(session.userAgent) || t('account.sessions.unknown')}
                {session.current && <Badge tone="positive">{t('account.sessions.current')}</Badge>}
              </p>
              <p className="text-muted">
                {t('account.sessions.since', { at: format.moment(session.createdAt) })}
                {session.ipAddress && ` · ${session.ipAddress}`}
              </p>
            </div>
            {!session.current && (
              <Form method="post">
                <input type="hidden" name="_form" value="session" />
                <Button type="submit" size="sm" name="session" value={session.id}>
                  {t('account.sessions.revoke')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Card>
  );
}
