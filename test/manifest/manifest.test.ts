import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { NAMESPACE } from '../../src/workbook/formula';
import { pngSize } from './pngSize';
import { elementsNamed, readXml, type XmlElement } from './readXml';

const PROJECT = join(__dirname, '../..');
const DEVELOPMENT_URL = 'https://localhost:3000';
const manifest = readXml(readFileSync(join(PROJECT, 'manifest.xml'), 'utf8'));

/** Children as Office wants them ordered; `?` marks those that may be absent. */
const ORDER: Readonly<Record<string, string>> = {
  OfficeApp:
    'Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? Hosts Requirements DefaultSettings Permissions VersionOverrides ExtendedOverrides?',
  VersionOverrides: 'Description? Requirements? Hosts Resources',
  Runtimes: 'Runtime',
  DesktopFormFactor: 'GetStarted? FunctionFile? ExtensionPoint',
  GetStarted: 'Title Description LearnMoreUrl',
  OfficeTab: 'Group',
  Group: 'Label Icon Control',
  Control: 'Label Supertip Icon Action',
  Supertip: 'Title Description',
  Resources: 'bt:Images bt:Urls bt:ShortStrings bt:LongStrings',
};

function only(name: string, within: XmlElement = manifest): XmlElement {
  const found = elementsNamed(within, name);
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`There are ${found.length} elements ${name}`);
  return first;
}

function child(parent: XmlElement, name: string): XmlElement {
  const found = parent.children.find((element) => element.name === name);
  if (!found) throw new Error(`<${parent.name}> has no ${name}`);
  return found;
}

function valueOf(element: XmlElement): string {
  return element.attributes['DefaultValue'] ?? element.text;
}

const overrides = only('VersionOverrides');
const resources = child(overrides, 'Resources');
const resourceById = new Map(
  resources.children.flatMap((list) => list.children).map((element) => [element.attributes['id'] ?? '', element]),
);
const extensionPoint = (type: string): XmlElement => {
  const found = elementsNamed(manifest, 'ExtensionPoint').find((element) => element.attributes['xsi:type'] === type);
  if (!found) throw new Error(`There is no extension point ${type}`);
  return found;
};
const resid = (element: XmlElement): string => element.attributes['resid'] ?? '';

describe('the manifest', () => {
  it.each(Object.entries(ORDER))('has the children of %s in the order Office reads them', (name, order) => {
    const wanted = order.split(' ').map((entry) => ({ name: entry.replace('?', ''), optional: entry.endsWith('?') }));
    for (const element of elementsNamed(manifest, name)) {
      const present = element.children.map((inner) => inner.name);
      const expected = wanted.filter((entry) => !entry.optional || present.includes(entry.name));
      expect(present).toEqual(expected.map((entry) => entry.name));
    }
  });

  it('orders the two form factors after the runtimes', () => {
    const host = child(child(overrides, 'Hosts'), 'Host');
    expect(host.children.map((element) => element.name)).toEqual(['Runtimes', 'AllFormFactors', 'DesktopFormFactor']);
    expect(extensionPoint('CustomFunctions').children.map((element) => element.name)).toEqual([
      'Script',
      'Page',
      'Metadata',
      'Namespace',
    ]);
  });

  it('is identified by a GUID and a version of four numbers', () => {
    expect(child(manifest, 'Id').text).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(child(manifest, 'Version').text).toMatch(/^\d+\.\d+\.\d+\.\d+$/);
  });

  it('is for workbooks, reads and writes them, and asks for what Office 2021 has', () => {
    expect(child(child(manifest, 'Hosts'), 'Host').attributes['Name']).toBe('Workbook');
    expect(child(manifest, 'Permissions').text).toBe('ReadWriteDocument');
    const sets = elementsNamed(child(manifest, 'Requirements'), 'Set').map(({ attributes }) => [
      attributes['Name'],
      attributes['MinVersion'],
    ]);
    expect(Object.fromEntries(sets)).toEqual({ SharedRuntime: '1.1', CustomFunctionsRuntime: '1.1', ExcelApi: '1.12' });
  });

  it('resolves every resid, and uses every resource', () => {
    const used = new Set<string>();
    const walk = (element: XmlElement): void => {
      const id = element.attributes['resid'];
      if (id !== undefined) used.add(id);
      element.children.forEach(walk);
    };
    walk(overrides);
    expect([...used].sort()).toEqual([...resourceById.keys()].sort());
  });

  it('keeps names within the lengths Office takes', () => {
    for (const id of resourceById.keys()) expect(id.length).toBeLessThanOrEqual(32);
    for (const name of ['Group', 'Control']) expect(only(name).attributes['id']?.length).toBeLessThanOrEqual(32);
    for (const name of ['DisplayName', 'ProviderName']) {
      expect(valueOf(child(manifest, name)).length).toBeLessThanOrEqual(125);
    }
    expect(valueOf(child(manifest, 'Description')).length).toBeLessThanOrEqual(250);
    for (const text of child(resources, 'bt:ShortStrings').children)
      expect(valueOf(text).length).toBeLessThanOrEqual(125);
    for (const text of child(resources, 'bt:LongStrings').children)
      expect(valueOf(text).length).toBeLessThanOrEqual(250);
  });

  it('names one page for runtime, functions, commands and task pane, without which Excel shares no runtime', () => {
    const runtime = only('Runtime');
    expect(runtime.attributes['lifetime']).toBe('long');
    const page = resid(runtime);
    expect(resid(child(child(extensionPoint('CustomFunctions'), 'Page'), 'SourceLocation'))).toBe(page);
    expect(resid(only('FunctionFile'))).toBe(page);
    const action = only('Action');
    expect(action.attributes['xsi:type']).toBe('ShowTaskpane');
    expect(action.children.map((element) => element.name)).toEqual(['SourceLocation']);
    expect(resid(child(action, 'SourceLocation'))).toBe(page);
    const start = valueOf(child(child(manifest, 'DefaultSettings'), 'SourceLocation'));
    expect(valueOf(resourceById.get(page) ?? manifest)).toBe(start);
  });

  it('has the namespace that the task pane writes into formulas', () => {
    expect(valueOf(resourceById.get(resid(only('Namespace'))) ?? manifest)).toBe(NAMESPACE);
  });

  it('shows a button on the Home tab', () => {
    expect(only('OfficeTab').attributes['id']).toBe('TabHome');
    expect(only('Control').attributes['xsi:type']).toBe('Button');
  });

  it('gives every address under the one that the build replaces, over https', () => {
    const text = readFileSync(join(PROJECT, 'manifest.xml'), 'utf8').replace(/xmlns(:\w+)?="[^"]*"/g, '');
    const addresses = text.match(/https?:\/\/[^"<]*/g) ?? [];
    expect(addresses.length).toBeGreaterThan(8);
    for (const address of addresses) expect(address.startsWith(`${DEVELOPMENT_URL}/`)).toBe(true);
  });
});

describe('the icons', () => {
  const fileOf = (url: string): string => join(PROJECT, url.replace(`${DEVELOPMENT_URL}/`, ''));

  it.each([16, 32, 64, 80, 128])('exist at %i pixels', (size) => {
    expect(pngSize(join(PROJECT, `assets/icon-${size}.png`))).toEqual({ width: size, height: size });
  });

  it('are drawn once, as a vector', () => {
    expect(existsSync(join(PROJECT, 'assets/icon.svg'))).toBe(true);
  });

  it('have the sizes for which the manifest names them', () => {
    expect(pngSize(fileOf(valueOf(child(manifest, 'IconUrl')))).width).toBe(32);
    expect(pngSize(fileOf(valueOf(child(manifest, 'HighResolutionIconUrl')))).width).toBe(64);
    for (const icon of elementsNamed(overrides, 'Icon')) {
      const images = icon.children.map(({ attributes }) => ({
        size: Number(attributes['size']),
        file: fileOf(valueOf(resourceById.get(attributes['resid'] ?? '') ?? manifest)),
      }));
      expect(images.map(({ size }) => size)).toEqual([16, 32, 80]);
      for (const { size, file } of images) expect(pngSize(file)).toEqual({ width: size, height: size });
    }
  });
});

describe('reading XML', () => {
  it('takes what is well-formed', () => {
    const root = readXml('<?xml version="1.0"?>\n<a x="1 &amp; 2"><!-- told --><b/> text &lt; <c>d</c></a>');
    expect(root).toEqual({
      name: 'a',
      attributes: { x: '1 & 2' },
      text: 'text <',
      children: [
        { name: 'b', attributes: {}, children: [], text: '' },
        { name: 'c', attributes: {}, children: [], text: 'd' },
      ],
    });
  });

  it.each([
    '<a>',
    '<a></b>',
    '<a/><b/>',
    '<a x=1/>',
    '<a x="1" x="2"/>',
    '<a>&nbsp;</a>',
    '<a>& </a>',
    'a<a/>',
    '<a><!-- -- --></a>',
    '',
  ])('refuses %p', (text) => {
    expect(() => readXml(text)).toThrow();
  });
});
