import { useFetcher } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Form } from '#app/components/form/form.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TagField } from '../tag-field.tsx';
import { tagSchema } from './tag-schema.ts';

type AddTagProps = { propertyId: string; others: readonly string[]; action: string };

/** One more tag; those of other properties are offered while one types. The field empties once it is there. */
export function AddTag({ propertyId, others, action }: AddTagProps) {
  const { t } = useTranslation('fees');
  const fetcher = useFetcher<{ tagged?: string }>();
  return (
    <Form
      key={fetcher.state === 'idle' ? (fetcher.data?.tagged ?? '') : ''}
      id="tag"
      schema={tagSchema}
      fetcher={fetcher}
      action={action}
      className="gap-3"
    >
      {(fields) => (
        <div className="flex items-start gap-2">
          <input type="hidden" name={fields.propertyId.name} value={propertyId} />
          <div className="min-w-0 max-w-72 flex-1">
            <TagField
              field={fields.tag}
              label={t('tags.add')}
              tags={others}
              placeholder={t('tags.example')}
            />
          </div>
          <SubmitButton variant="secondary" className="mt-6.5">
            <Plus aria-hidden />
            {t('tags.save')}
          </SubmitButton>
        </div>
      )}
    </Form>
  );
}
