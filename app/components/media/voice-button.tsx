import { Mic, Square } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';

/** What recorders of browsers write, the smaller first. */
const formats = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
const longestSeconds = 120;

/** Records what somebody says instead of writing it. Not shown where the browser cannot. */
export function VoiceButton({ onRecorded }: { onRecorded: (file: File) => void }) {
  const { t } = useTranslation('service');
  const [seconds, setSeconds] = useState<number | null>(null);
  const [refused, setRefused] = useState(false);
  const [able, setAble] = useState(false);
  const recorder = useRef<MediaRecorder | null>(null);
  useEffect(() => {
    setAble(typeof MediaRecorder !== 'undefined' && Boolean(navigator.mediaDevices));
    return () => recorder.current?.stop();
  }, []);
  const running = seconds !== null;
  useEffect(() => {
    if (!running) return;
    const clock = setInterval(() => setSeconds((passed) => (passed === null ? null : passed + 1)), 1000);
    return () => clearInterval(clock);
  }, [running]);
  useEffect(() => {
    if (seconds !== null && seconds >= longestSeconds) recorder.current?.stop();
  }, [seconds]);
  if (!able) return null;

  const start = async () => {
    setRefused(false);
    try {
      const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
      const mimeType = formats.find((format) => MediaRecorder.isTypeSupported(format));
      const recording = new MediaRecorder(stream, mimeType ? { mimeType } : {});
      const parts: Blob[] = [];
      recording.ondataavailable = ({ data }) => void parts.push(data);
      recording.onstop = () => {
        for (const track of stream.getTracks()) track.stop();
        recorder.current = null;
        setSeconds(null);
        const type = recording.mimeType.split(';')[0] ?? 'audio/webm';
        const name = `voice.${type.split('/')[1] ?? 'webm'}`;
        if (parts.some(({ size }) => size > 0)) onRecorded(new File(parts, name, { type }));
      };
      recording.start();
      recorder.current = recording;
      setSeconds(0);
    } catch {
      setRefused(true);
    }
  };

  return (
    <>
      {running ? (
        <Button variant="danger" size="lg" onClick={() => recorder.current?.stop()}>
          <Square aria-hidden />
          {t('media.stop', { seconds })}
        </Button>
      ) : (
        <Button variant="secondary" size="lg" onClick={() => void start()}>
          <Mic aria-hidden />
          {t('media.record')}
        </Button>
      )}
      {refused && (
        <p role="alert" className="basis-full text-danger text-sm">
          {t('media.noMicrophone')}
        </p>
      )}
    </>
  );
}
