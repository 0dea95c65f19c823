import { Form, useNavigation } from '@remix-run/react';
import { Bell, BellOff, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { Button } from '#app/components/ui/button.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import type { ReminderStepView } from '#app/domain/reminders/list-reminder-steps.ts';
import { EditStep } from './edit-step.tsx';

type TimelineStepProps = { step: ReminderStepView; canEdit: boolean; currency: string };

export function TimelineStep({ step, canEdit, currency }: TimelineStepProps) {
  const { t } = useTranslation(['settings', 'dunning']);
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const navigation = useNavigation();
  const { id, offsetDays, enabled, tone, channel, minAmount } = step;
  const days = Math.abs(offsetDays);
  const side = offsetDays === 0 ? 'on' : offsetDays < 0 ? 'before' : 'after';
  const when = t(`reminders.when.${side}`, { count: days });
  const sending = navigation.formData?.get('id') === id ? navigation.formData.get('intent') : null;
  const toggle = enabled ? 'disable' : 'enable';
  const Icon = enabled ? Bell : BellOff;
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 py-1.5">
      <span
        className={cn(
          'grid size-6 shrink-0 place-items-center rounded-full border border-line-strong bg-surface',
          enabled ? 'text-brand-text' : 'text-faint',
        )}
      >
        <Icon aria-hidden className="size-3.5" />
      </span>
      <div className="min-w-0 flex-1 basis-24">
        <p className={cn('flex flex-wrap items-center gap-2 text-sm', enabled ? 'text-ink' : 'text-muted')}>
          {when}
          {!enabled && (
            <Status tone="neutral" icon={BellOff}>
              {t('reminders.off')}
            </Status>
          )}
        </p>
        <p className="text-muted text-xs">
          {[
            t(`dunning:steps.tones.${tone}`),
            t(`dunning:steps.channels.${channel}`),
            minAmount > 0n && t('dunning:steps.from', { amount: format.money(minAmount, currency) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      {canEdit && <EditStep step={step} when={when} currency={currency} />}
      {canEdit && (
        <Form method="post" preventScrollReset className="flex gap-1 max-sm:ml-auto">
          <input type="hidden" name="id" value={id} />
          <input type="hidden" name="offsetDays" value={offsetDays} />
          {csrf && <input type="hidden" name="csrf" value={csrf} />}
          <Button
            type="submit"
            name="intent"
            value={toggle}
            variant="ghost"
            size="sm"
            pending={sending === toggle}
            aria-label={`${t(`reminders.${toggle}`)}: ${when}`}
          >
            {t(`reminders.${toggle}`)}
          </Button>
          <Button
            type="submit"
            name="intent"
            value="remove"
            variant="ghost"
            size="icon-sm"
            pending={sending === 'remove'}
            aria-label={`${t('reminders.remove')}: ${when}`}
          >
            <Trash2 aria-hidden />
          </Button>
        </Form>
      )}
    </li>
  );
}
