/** One field of a form as a page drew it. */
export interface DrawnField {
  readonly name: string;
  readonly kind: 'text' | 'area' | 'select' | 'radio' | 'checkbox' | 'file' | 'hidden';
  /** `date`, `email`, `password`, …; '' for what has none. */
  readonly type: string;
  readonly inputmode: string;
  /** What stands in it; of a choice, the one that is chosen. */
  readonly value: string;
  /** Of a choice: all values. */
  readonly values: readonly string[];
}

export interface DrawnForm {
  /** null where it goes to the page's own address. */
  readonly action: string | null;
  readonly fields: readonly DrawnField[];
}

/** The forms of a page. Our own pages are written by one renderer, so that reading tag by tag is enough. */
export function formsOf(html: string): DrawnForm[] {
  return [...html.matchAll(/<form\b([^>]*)>([\s\S]*?)<\/form>/g)]
    .filter(([, head = '']) => attribute(head, 'method') === 'post')
    .map(([, head = '', body = '']) => ({
      action: has(head, 'action') ? attribute(head, 'action') : null,
      fields: fieldsOf(body),
    }));
}

function fieldsOf(body: string): DrawnField[] {
  const fields = new Map<string, DrawnField>();
  const pattern =
    /<input\b([^>]*)>|<textarea\b([^>]*)>([\s\S]*?)<\/textarea>|<select\b([^>]*)>([\s\S]*?)<\/select>/g;
  for (const [, input, area, text = '', select, options = ''] of body.matchAll(pattern)) {
    const head = input ?? area ?? select ?? '';
    const name = attribute(head, 'name');
    if (name === '') continue;
    const before = fields.get(name);
    if (area !== undefined) fields.set(name, field(name, 'area', head, decoded(text)));
    else if (select !== undefined) fields.set(name, selectOf(name, options));
    else fields.set(name, inputOf(name, head, before));
  }
  return [...fields.values()];
}

function inputOf(name: string, head: string, before: DrawnField | undefined): DrawnField {
  const type = attribute(head, 'type');
  const value = attribute(head, 'value');
  if (type !== 'radio' && type !== 'checkbox') {
    const kind = type === 'hidden' || type === 'file' ? type : 'text';
    return field(name, kind, head, value);
  }
  const chosen = has(head, 'checked') ? value : (before?.value ?? '');
  return { ...field(name, type, head, chosen), values: [...(before?.values ?? []), value] };
}

function selectOf(name: string, options: string): DrawnField {
  const all = [...options.matchAll(/<option\b([^>]*)>/g)].map(([, head = '']) => head);
  const chosen = all.find((head) => has(head, 'selected'));
  const values = all.map((head) => attribute(head, 'value'));
  return { ...field(name, 'select', '', chosen ? attribute(chosen, 'value') : ''), values };
}

function field(name: string, kind: DrawnField['kind'], head: string, value: string): DrawnField {
  return {
    name,
    kind,
    type: attribute(head, 'type'),
    inputmode: attribute(head, 'inputmode'),
    value,
    values: [],
  };
}

function attribute(head: string, name: string): string {
  return decoded(new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(head)?.[1] ?? '');
}

function has(head: string, name: string): boolean {
  return new RegExp(`(?:^|\\s)${name}(?:[\\s=>/]|$)`).test(head);
}

function decoded(text: string): string {
  return text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
}
