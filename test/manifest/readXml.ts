/** An element of an XML document: enough of XML for a manifest, and strict about what it knows. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** The text directly inside, trimmed. */
  readonly text: string;
}

interface OpenElement {
  readonly name: string;
  readonly attributes: Record<string, string>;
  readonly children: XmlElement[];
  text: string;
}

const TOKEN =
  /<!--(?<comment>[\s\S]*?)-->|<\?[\s\S]*?\?>|<(?<end>\/)?(?<name>[A-Za-z_][\w.:-]*)(?<attributes>(?:\s+[A-Za-z_][\w.:-]*="[^"<]*")*)\s*(?<empty>\/)?>/y;
const ATTRIBUTE = /([A-Za-z_][\w.:-]*)="([^"]*)"/g;
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replace(/&([^;]*);?/g, (whole, name: string) => {
    const character = ENTITIES[name];
    if (character === undefined || !whole.endsWith(';')) throw new Error(`"${whole}" is no entity of XML`);
    return character;
  });
}

function attributesOf(text: string, element: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name = '', value = ''] of text.matchAll(ATTRIBUTE)) {
    if (name in attributes) throw new Error(`<${element}> has the attribute ${name} twice`);
    attributes[name] = decode(value);
  }
  return attributes;
}

/** @throws Error where the document is not well-formed */
export function readXml(document: string): XmlElement {
  const open: OpenElement[] = [{ name: '', attributes: {}, children: [], text: '' }];
  const top = (): OpenElement => {
    const element = open[open.length - 1];
    if (!element) throw new Error('The document ends before it begins');
    return element;
  };
  for (let position = document.charCodeAt(0) === 0xfeff ? 1 : 0; position < document.length;) {
    if (document[position] !== '<') {
      const end = document.indexOf('<', position);
      const text = document.slice(position, end < 0 ? document.length : end);
      if (open.length === 1 && text.trim() !== '') throw new Error(`Text outside the root element: ${text.trim()}`);
      top().text += decode(text);
      position += text.length;
      continue;
    }
    TOKEN.lastIndex = position;
    const match = TOKEN.exec(document);
    if (!match) throw new Error(`Not well-formed: ${document.slice(position, position + 40)}`);
    position = TOKEN.lastIndex;
    const { comment, end, name, attributes, empty } = match.groups ?? {};
    if (comment?.includes('--')) throw new Error('A comment holds --');
    if (name === undefined) continue;
    if (end) {
      const closed = open.pop();
      if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name ?? ''}>`);
      top().children.push({ ...closed, text: closed.text.trim() });
    } else {
      const element = { name, attributes: attributesOf(attributes ?? '', name), children: [], text: '' };
      if (empty) top().children.push(element);
      else open.push(element);
    }
  }
  const [root, ...others] = top().children;
  if (open.length !== 1) throw new Error(`<${top().name}> is not closed`);
  if (!root || others.length > 0) throw new Error('A document has one root element');
  return root;
}

/** All elements of a name below an element, itself included, in the order of the document. */
export function elementsNamed(root: XmlElement, name: string): readonly XmlElement[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => elementsNamed(child, name))];
}
