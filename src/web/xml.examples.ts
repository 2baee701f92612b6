/** An element as a strict reader of XML takes it apart. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** @throws for anything that is not well-formed, or that our own files have no use for */
export function parseXml(xml: string): XmlElement {
  const body = xml.replace(/^<\?xml version="1\.0" encoding="utf-8"\?>\n/i, '');
  if (body === xml) throw new Error('No declaration');
  const [root, end] = elementAt(body, 0);
  if (body.slice(end).trim() !== '') throw new Error('Something stands after the root');
  return root;
}

function elementAt(xml: string, start: number): [XmlElement, number] {
  const opening = /<([a-z:]+)((?:\s+[a-zA-Z:]+="[^"<]*")*)\s*(\/?)>/y;
  opening.lastIndex = start;
  const [all, name = '', attributes = '', closed] = opening.exec(xml) ?? [];
  if (!all) throw new Error(`No element: ${xml.slice(start, start + 60)}`);
  const children: XmlElement[] = [];
  let text = '';
  let at = start + all.length;
  while (!closed) {
    const next = xml.indexOf('<', at);
    if (next < 0) throw new Error(`<${name}> is not closed`);
    text += decoded(xml.slice(at, next));
    if (xml.startsWith(`</${name}>`, next)) {
      at = next + name.length + 3;
      break;
    }
    const [child, end] = elementAt(xml, next);
    children.push(child);
    at = end;
  }
  const pairs = [...attributes.matchAll(/([a-zA-Z:]+)="([^"]*)"/g)];
  const named = pairs.map(([, key = '', value = '']) => [key, decoded(value)] as const);
  if (new Set(named.map(([key]) => key)).size < named.length)
    throw new Error('An attribute stands there twice');
  return [{ name, attributes: Object.fromEntries(named), children, text }, at];
}

function decoded(text: string): string {
  if (/(?![\t\n\r])\p{Cc}|\p{Surrogate}|[\ufffe\uffff]/u.test(text))
    throw new Error('A letter that no XML may hold');
  return text.replaceAll(/&([a-z]*;?)/g, (_, entity: string) => {
    const letter = entity.endsWith(';') ? entities[entity.slice(0, -1)] : undefined;
    if (letter === undefined) throw new Error(`No entity: &${entity}`);
    return letter;
  });
}

/** The texts of the elements of a name, wherever they stand. */
export function textsOf({ name, text, children }: XmlElement, wanted: string): string[] {
  return [...(name === wanted ? [text] : []), ...children.flatMap((child) => textsOf(child, wanted))];
}
