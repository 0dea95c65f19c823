/**
 * Puts values in the place of `{{name}}`, once: what a value holds is never read as a placeholder again. An unknown name leaves nothing,
 * because a person should not read braces. The result is text; whoever shows it as HTML escapes it.
 */
export function fillTemplate(template: string, values: Readonly<Record<string, string>>): string {
  return template.replace(/\{\{\s*([A-Za-z_]\w*)\s*\}\}/g, (_match, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? '') : '',
  );
}
