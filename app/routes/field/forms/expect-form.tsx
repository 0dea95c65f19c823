import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Input } from '#app/components/ui/input.tsx';
import { useEnter } from '../parts/use-enter.ts';
import type { ActFormProps } from './act-form.tsx';
import { Field } from './field.tsx';
import { NoteField } from './note-field.tsx';

const soonMinutes = [15, 30, 60, 120, 240];

/** When the worker will be there: one tap for what is soon, and a time for what is not. Later than was said takes a reason. */
export function ExpectForm({ act, ticket, done }: ActFormProps & { act: 'acknowledge' | 'postpone' }) {
  const { t } = useTranslation('field');
  const enter = useEnter();
  const [time, setTime] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState<'soon' | 'time' | null>(null);
  const keep = (at: Date, by: 'soon' | 'time') => {
    setTried(by);
    if (act === 'postpone' && !note.trim()) return;
    if (Number.isNaN(at.getTime()) || at.getTime() < Date.now()) return;
    const expectedAt = at.toISOString();
    void enter({
      content:
        act === 'postpone'
          ? { act, ticketId: ticket.id, expectedAt, note: note.trim() }
          : { act, ticketId: ticket.id, expectedAt },
    });
    done();
  };
  const inMinutes = (minutes: number) => keep(new Date(Date.now() + minutes * 60_000), 'soon');
  const missed = tried === 'time' && (!time || new Date(time).getTime() < Date.now());
  return (
    <div className="space-y-5">
      {act === 'postpone' && (
        <NoteField
          label={t('form.why')}
          hint={t('form.whyPostpone')}
          error={tried !== null && !note.trim() && t('form.required')}
          value={note}
          maxLength={500}
          rows={2}
          onChange={setNote}
        />
      )}
      <fieldset className="space-y-2">
        <legend className="font-medium text-sm">{t('form.expected')}</legend>
        <div className="grid grid-cols-2 gap-2 sm:grid-cols-3">
          {soonMinutes.map((minutes) => (
            <Button key={minutes} size="lg" onClick={() => inMinutes(minutes)}>
              {minutes < 60
                ? t('form.inMinutes', { count: minutes })
                : t('form.inHours', { count: minutes / 60 })}
            </Button>
          ))}
        </div>
      </fieldset>
      <form
        className="space-y-3"
        onSubmit={(event) => {
          event.preventDefault();
          keep(new Date(time), 'time');
        }}
      >
        <Field label={t('form.otherTime')} error={missed && t('form.timeAhead')}>
          {(attributes) => (
            <Input
              {...attributes}
              type="datetime-local"
              value={time}
              onChange={({ target }) => setTime(target.value)}
            />
          )}
        </Field>
        <Button type="submit" size="lg" wide>
          {t('form.keep')}
        </Button>
      </form>
    </div>
  );
}
