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

/** The elements that are open at a place in the document, the outermost first; below them all lies the document itself. */
class OpenElements {
  private readonly stack: OpenElement[] = [{ name: '', attributes: {}, children: [], text: '' }];

  private get top(): OpenElement {
    const element = this.stack[this.stack.length - 1];
    if (!element) throw new Error('An element is closed that was never opened');
    return element;
  }

  addText(text: string): void {
    if (this.stack.length === 1 && text.trim() !== '') throw new Error(`Text outside the root element: ${text.trim()}`);
    this.top.text += decode(text);
  }

  open(name: string, attributes: string): void {
    this.stack.push({ name, attributes: attributesOf(attributes, name), children: [], text: '' });
  }

  close(name: string): void {
    const closed = this.stack.pop();
    if (closed?.name !== name) throw new Error(`</${name}> closes <${closed?.name ?? ''}>`);
    this.top.children.push({ ...closed, text: closed.text.trim() });
  }

  root(): XmlElement {
    if (this.stack.length !== 1) throw new Error(`<${this.top.name}> is not closed`);
    const [root, ...others] = this.top.children;
    if (!root || others.length > 0) throw new Error('A document has one root element');
    return root;
  }
}

/** @throws Error where the document is not well-formed */
export function readXml(document: string): XmlElement {
  const elements = new OpenElements();
  let position = 0;
  while (position < document.length) {
    if (document[position] !== '<') {
      const end = document.indexOf('<', position);
      const text = document.slice(position, end < 0 ? document.length : end);
      elements.addText(text);
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
    if (!end) elements.open(name, attributes ?? '');
    if (end || empty) elements.close(name);
  }
  return elements.root();
}

/** All elements of a name below an element, itself included, in the order of the document. */
export function elementsNamed(root: XmlElement, name: string): readonly XmlElement[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => elementsNamed(child, name))];
}
