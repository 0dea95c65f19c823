import { type PointerEvent, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';

type SignaturePadProps = {
  error?: string | false;
  /** What was signed so far as a picture; null once it is cleared. */
  onSign: (picture: Promise<Blob | null> | null) => void;
};

/** The owner signs with a finger. Ink is dark on white whatever the phone looks like, for it is read on paper too. */
export function SignaturePad({ error, onSign }: SignaturePadProps) {
  const { t } = useTranslation('field');
  const canvas = useRef<HTMLCanvasElement>(null);
  const drawing = useRef(false);

  useEffect(() => {
    const pad = canvas.current;
    if (!pad) return;
    const ratio = window.devicePixelRatio || 1;
    pad.width = pad.clientWidth * ratio;
    pad.height = pad.clientHeight * ratio;
    const pen = pad.getContext('2d');
    if (!pen) return;
    pen.scale(ratio, ratio);
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, pad.clientWidth, pad.clientHeight);
    Object.assign(pen, { lineWidth: 2.5, lineCap: 'round', lineJoin: 'round', strokeStyle: '#111111' });
  }, []);

  const at = ({ clientX, clientY }: PointerEvent) => {
    const box = canvas.current?.getBoundingClientRect();
    return [clientX - (box?.left ?? 0), clientY - (box?.top ?? 0)] as const;
  };
  const start = (event: PointerEvent<HTMLCanvasElement>) => {
    drawing.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    const pen = canvas.current?.getContext('2d');
    pen?.beginPath();
    pen?.moveTo(...at(event));
  };
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    if (!drawing.current) return;
    const pen = canvas.current?.getContext('2d');
    pen?.lineTo(...at(event));
    pen?.stroke();
  };
  const stop = () => {
    if (!drawing.current) return;
    drawing.current = false;
    onSign(new Promise((resolve) => canvas.current?.toBlob(resolve, 'image/png')));
  };
  const clear = () => {
    const pad = canvas.current;
    pad?.getContext('2d')?.fillRect(0, 0, pad.clientWidth, pad.clientHeight);
    onSign(null);
  };
  return (
    <div className="space-y-1.5">
      <div className="flex items-center justify-between">
        <p className="text-muted text-sm">{t('form.signHint')}</p>
        <Button variant="quiet" size="sm" onClick={clear}>
          {t('form.clear')}
        </Button>
      </div>
      <div className="relative overflow-hidden rounded-md border border-line-strong bg-white">
        <canvas
          ref={canvas}
          role="img"
          aria-label={t('form.sign')}
          className="block h-44 w-full touch-none"
          onPointerDown={start}
          onPointerMove={go}
          onPointerUp={stop}
          onPointerCancel={stop}
        />
        <span
          aria-hidden
          className="pointer-events-none absolute inset-x-6 bottom-9 border-[#9a9a9a] border-b"
        />
      </div>
      {error && (
        <p role="alert" className="text-danger text-sm">
          {error}
        </p>
      )}
    </div>
  );
}
