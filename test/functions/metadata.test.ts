import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { datasetDescriptions } from '../../src/datasets/descriptions';
import { DatasetName } from '../../src/functions/data';
import { readCatalogue } from './catalogue';
import { worksheetFunctionIds } from './worksheetFunctions';

interface Metadata {
  readonly allowCustomDataForDataTypeAny?: boolean;
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description: string;
    readonly helpUrl: string;
    readonly parameters: readonly {
      readonly name: string;
      readonly description: string;
      readonly type: string;
      readonly dimensionality?: string;
      readonly optional?: boolean;
      readonly customEnumId?: string;
    }[];
    readonly options?: Readonly<Record<string, boolean>>;
  }[];
  readonly enums: readonly {
    readonly id: string;
    readonly values: readonly { readonly name: string; readonly stringValue: string }[];
  }[];
}

/** functions.json as the build makes it. */
const script = path.resolve(__dirname, '../../scripts/catalogue/metadata.mjs');
const program = `import { functionsMetadata } from ${JSON.stringify(`file://${script}`)};
process.stdout.write(JSON.stringify(await functionsMetadata('https://rotor.example')));`;
const metadata = JSON.parse(
  execFileSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' }),
) as Metadata;

describe('functions.json', () => {
  it('lists exactly the functions that are associated', () => {
    expect(metadata.functions.map(({ id }) => id).sort()).toEqual([...worksheetFunctionIds()].sort());
  });

  it('lets error cells and formatted numbers through by the one flag that Office 2021 survives', () => {
    expect(metadata.allowCustomDataForDataTypeAny).toBe(true);
    expect(metadata).not.toHaveProperty('allowErrorForDataTypeAny');
  });

  it('says the same as the catalogue that the help pages are made from', () => {
    const published = metadata.functions.map(({ id, description, parameters }) => ({
      id,
      description,
      parameters: parameters.map(({ name, optional, dimensionality }) => [
        name,
        optional ?? false,
        dimensionality === 'matrix',
      ]),
    }));
    const documented = readCatalogue().map(({ id, summary, parameters }) => ({
      id,
      description: summary,
      parameters: parameters.map(({ name, optional, range }) => [name, optional, range]),
    }));
    expect(published).toEqual(documented);
  });

  it.each(metadata.functions.map((each): [string, typeof each] => [each.id, each]))(
    'describes %s as Excel needs it',
    (id, each) => {
      expect(each.name).toBe(id);
      expect(id).toMatch(/^[A-Z]{3,}[A-Z0-9]*$/);
      expect(each.helpUrl).toBe(`https://rotor.example/docs/${id.toLowerCase()}.html`);
      expect(each.description.length).toBeGreaterThan(10);
      expect(each.options ?? {}).not.toHaveProperty('volatile');
      const optional = each.parameters.map((parameter) => parameter.optional ?? false);
      expect(optional).toEqual([...optional].sort());
      for (const parameter of each.parameters) {
        expect(parameter.description).not.toBe('');
        if (parameter.dimensionality === 'matrix') expect(parameter.type).toBe('any');
        if (parameter.customEnumId) expect(metadata.enums.map((list) => list.id)).toContain(parameter.customEnumId);
      }
    },
  );

  it('offers the names of options as they are typed, without quotation marks', () => {
    for (const { values } of metadata.enums)
      expect(values.map(({ name }) => name)).toEqual(values.map(({ stringValue }) => stringValue));
  });

  it('offers the names of all sample data sets', () => {
    expect(Object.values(DatasetName)).toEqual(datasetDescriptions.map(({ name }) => name));
  });
});
