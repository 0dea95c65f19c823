import { Camera, CircleCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { cn } from '#app/components/cn.ts';
import { buttonStyle } from '#app/components/ui/button-style.ts';

type PhotoInputProps = { wide?: boolean; onPhoto?: (photo: File | null) => void };

/** A photo of the dial: on a phone it opens the camera. */
export function PhotoInput({ wide = false, onPhoto }: PhotoInputProps) {
  const { t } = useTranslation('meters');
  const id = useId();
  const [taken, setTaken] = useState(false);
  return (
    <label
      htmlFor={id}
      className={cn(
        buttonStyle({ wide }),
        'relative cursor-pointer has-focus-visible:ring-2 has-focus-visible:ring-brand-text/30',
      )}
    >
      {taken ? <CircleCheck aria-hidden className="text-positive" /> : <Camera aria-hidden />}
      {t(taken ? 'reading.photoTaken' : 'reading.takePhoto')}
      <input
        id={id}
        type="file"
        name="photo"
        accept="image/jpeg,image/png,image/webp"
        capture="environment"
        className="absolute inset-0 cursor-pointer opacity-0"
        onChange={(event) => {
          const photo = event.target.files?.[0] ?? null;
          setTaken(photo !== null);
          onPhoto?.(photo);
        }}
      />
    </label>
  );
}
