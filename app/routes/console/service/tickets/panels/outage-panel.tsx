import { Form } from '@remix-run/react';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Label } from '#app/components/ui/label.tsx';
import { Select } from '#app/components/ui/select.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useRootData } from '#app/components/use-root-data.ts';
import type { OutagePanelData } from './outage-panel-data.server.ts';

type OutagePanelProps = { ticketId: string; data: OutagePanelData };

/** The outage that the ticket is part of, or could be. */
export function OutagePanel({ ticketId, data: { part, mayRelease, open } }: OutagePanelProps) {
  const { t } = useTranslation('outages');
  const csrf = useRootData()?.csrf;
  const id = useId();
  return (
    <Card title={t('panel.title')}>
      <Form
        method="post"
        action={`/console/service/tickets/${ticketId}/outage`}
        preventScrollReset
        className="flex flex-wrap items-end gap-3"
      >
        {csrf && <input type="hidden" name="csrf" value={csrf} />}
        {part ? (
          <>
            <p className="min-w-0 flex-1 basis-48 text-sm">
              <TextLink to={`/console/service/outages/${part.id}`}>
                {t('panel.part', { title: part.title })}
              </TextLink>
            </p>
            {mayRelease && (
              <Button type="submit" size="sm" name="release" value="yes">
                {t('panel.release')}
              </Button>
            )}
          </>
        ) : (
          <>
            <div className="min-w-0 flex-1 basis-48 space-y-1.5">
              <Label htmlFor={id}>{t('panel.choose')}</Label>
              <Select
                id={id}
                name="outageId"
                options={open.map((outage) => ({ value: outage.id, label: outage.title }))}
              />
            </div>
            <Button type="submit">{t('panel.absorb')}</Button>
          </>
        )}
      </Form>
    </Card>
  );
}
