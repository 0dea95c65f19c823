/** Whether a building or an entrance is only numbered or lettered, as `3` or `B2` are: said by itself it names nothing. */
export function isBareName(name: string): boolean {
  return /^[\p{Script=Latin}\d-]{1,8}$/u.test(name);
}
