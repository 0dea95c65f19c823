import { useTranslation } from 'react-i18next';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { ReminderPreview } from '#app/domain/reminders/preview-reminders.ts';
import { type ReminderChannel, reminderChannels } from '#app/domain/reminders/reminder-tones.ts';
import type { Language } from '#app/kernel/languages.ts';
import { EditWords } from './edit-words.tsx';

type MessagesProps = {
  previews: readonly ReminderPreview[];
  language: Language;
  channel: ReminderChannel;
  canEdit: boolean;
};

/** What owners get, word for word, about a sample bill; and the company's own words in place of ours. */
export function Messages({ previews, language, channel, canEdit }: MessagesProps) {
  const { t } = useTranslation(['dunning', 'notifications']);
  return (
    <section aria-labelledby="reminder-messages" className="mt-8 max-w-5xl space-y-4">
      <div>
        <h2 id="reminder-messages" className="font-semibold text-base">
          {t('words.title')}
        </h2>
        <p className="text-muted text-sm">{t('words.text')}</p>
      </div>
      <FilterBar
        filters={[
          {
            kind: 'select',
            name: 'words',
            label: t('words.language'),
            options: [
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ],
          },
          {
            kind: 'select',
            name: 'channel',
            label: t('steps.channel'),
            options: reminderChannels.map((value) => ({
              value,
              label: t(`notifications:channels.${value}`),
            })),
          },
        ]}
      />
      <div className="grid gap-4 lg:grid-cols-2">
        {previews.map((preview) => (
          <Card
            key={`${preview.event} ${language} ${channel}`}
            title={t(`notifications:events.${preview.event}`)}
            actions={
              <>
                {preview.words && <Badge tone="brand">{t('words.own')}</Badge>}
                {canEdit && <EditWords preview={preview} language={language} channel={channel} />}
              </>
            }
          >
            <div lang={language} className="rounded-md border border-line bg-sunken/50 p-3 text-sm">
              <p className="font-medium">{preview.title}</p>
              <p className="mt-2 whitespace-pre-line break-words text-muted">{preview.body}</p>
            </div>
          </Card>
        ))}
      </div>
    </section>
  );
}
