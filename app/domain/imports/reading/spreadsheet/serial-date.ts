import { addDays, type Day } from '#app/kernel/dates.ts';

/** 9999-12-31, the last day that spreadsheet programs know. */
const LAST_SERIAL = 2_958_465;

/**
 * The day of a serial number. Programs count from 1899-12-30, since they take 1900 for a leap year (so 60 is a day that
 * never was, read as 28 February); files from old Macs count from 1904-01-01. Undefined out of range.
 */
export function serialDay(serial: number, from1904: boolean): Day | undefined {
  const whole = Math.floor(serial);
  if (!(serial >= 0) || whole > LAST_SERIAL) return undefined;
  if (from1904) return addDays('1904-01-01', whole);
  return addDays('1899-12-30', whole < 60 ? whole + 1 : whole === 60 ? 60 : whole);
}

/** `2016-01-01`, or `2016-01-01 08:30:00` where the number has a part of a day. */
export function serialText(serial: number, from1904: boolean): string | undefined {
  let day = serialDay(serial, from1904);
  if (day === undefined) return undefined;
  let seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  if (seconds === 0) return day;
  if (seconds === 86_400) {
    seconds = 0;
    day = addDays(day, 1);
    return day;
  }
  const part = (n: number) => String(n).padStart(2, '0');
  return `${day} ${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`;
}
