import { Camera } from 'lucide-react';
import { type ChangeEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { shrinkPhoto } from '#app/components/media/shrink-photo.ts';
import { buttonStyle } from '#app/components/ui/button-style.ts';
import { useEnter } from './use-enter.ts';

/** The camera first: before and after the work. */
export function PhotoActs({ ticketId }: { ticketId: string }) {
  return (
    <div className="grid grid-cols-2 gap-2">
      <PhotoInput ticketId={ticketId} kind="before" />
      <PhotoInput ticketId={ticketId} kind="after" />
    </div>
  );
}

function PhotoInput({ ticketId, kind }: { ticketId: string; kind: 'before' | 'after' }) {
  const { t } = useTranslation('field');
  const id = useId();
  const enter = useEnter();
  const name = t(kind === 'before' ? 'form.photoBefore' : 'form.photoAfter');
  const take = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(target.files ?? [])];
    target.value = '';
    for (const photo of chosen) {
      const blob = await shrinkPhoto(photo);
      await enter({ content: { act: 'file', ticketId, kind, name: photo.name || `${kind}.jpg`, blob } });
    }
  };
  return (
    <>
      <input
        id={id}
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        className="peer sr-only"
        onChange={(event) => void take(event)}
      />
      <label
        htmlFor={id}
        className={cn(
          buttonStyle({ size: 'lg' }),
          'cursor-pointer peer-focus-visible:outline-2 peer-focus-visible:outline-brand-text',
        )}
      >
        <Camera aria-hidden />
        {name}
      </label>
    </>
  );
}
