import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { DateField } from '#app/components/form/date-field.tsx';
import { FieldError } from '#app/components/form/field-frame.tsx';
import type { Field } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { photoAccept } from '#app/components/media/media-field.tsx';
import { MediaTiles } from '#app/components/media/media-tiles.tsx';
import { PickButton } from '#app/components/media/pick-button.tsx';
import type { TicketMedia } from '#app/components/media/use-ticket-media.ts';
import { OptionalMark } from '#app/components/ui/optional-mark.tsx';
import type { ReportForm } from '#app/domain/tickets/report/report-form.ts';

type AnswerFieldProps = {
  asked: ReportForm['fields'][number];
  /** Of the form: `answers.<key>`, and `photos.<key>` for how many pictures follow. */
  answer: Field;
  photos: Field;
  media: TicketMedia;
};

/** What a category asks, in the form in which it is answered. */
export function AnswerField({ asked, answer, photos, media }: AnswerFieldProps) {
  const { t } = useTranslation('service');
  const { key, label, kind, isRequired, choices } = asked;
  const frame = { field: answer, label, optional: !isRequired };
  if (kind === 'photo') {
    const pictures = media.items.filter(({ fieldKey }) => fieldKey === key);
    return (
      <div className="space-y-2" id={photos.id} tabIndex={-1}>
        <p className="font-medium text-sm">
          {label}
          {!isRequired && <OptionalMark />}
        </p>
        <MediaTiles items={pictures} onRemove={media.remove} />
        <input type="hidden" name={photos.name} value={pictures.length} />
        <PickButton
          icon={Camera}
          label={t('media.photo')}
          accept={photoAccept}
          multiple
          disabled={pictures.length >= 9}
          onPick={(files) => media.add('photo', files.slice(0, 9 - pictures.length), key)}
        />
        <FieldError field={photos} />
      </div>
    );
  }
  if (kind === 'choice')
    return (
      <SelectField
        {...frame}
        options={choices.map((choice) => ({ value: choice, label: choice }))}
        placeholder={t('choose')}
      />
    );
  if (kind === 'date') return <DateField {...frame} />;
  return <TextField {...frame} {...(kind === 'number' && { inputMode: 'decimal' as const })} />;
}
