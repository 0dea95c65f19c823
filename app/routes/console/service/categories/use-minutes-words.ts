import { useFormat } from '#app/components/use-format.ts';

/** Minutes in the largest unit that they are whole in, as the reader says it. */
export function useMinutesWords(): (minutes: number | null) => string {
  const format = useFormat();
  return (minutes) => {
    if (minutes === null) return '—';
    const [value, unit] =
      minutes % 1_440 === 0
        ? [minutes / 1_440, 'day']
        : minutes % 60 === 0
          ? [minutes / 60, 'hour']
          : [minutes, 'minute'];
    return format.number(value, { style: 'unit', unit, unitDisplay: 'short' });
  };
}
