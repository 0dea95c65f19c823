/** Zones that a property company may be in, by their IANA names; the first ones are where most are. */
const common = ['Asia/Shanghai', 'Asia/Hong_Kong', 'Asia/Macau', 'Asia/Taipei', 'Asia/Singapore'];

export function timeZoneNames(): string[] {
  return [...new Set([...common, ...Intl.supportedValuesOf('timeZone'), 'UTC'])];
}
