// Reads the JSDoc of the worksheet functions, the single source of everything that is said about them.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const ADAPTERS = path.join(ROOT, 'src/functions');
/** The tags that every function's JSDoc must have, beside @param. */
const TAGS = ['category', 'question', 'formula', 'returns', 'errors', 'caveats', 'reference'];

/**
 * @typedef {{ name: string, description: string, optional: boolean, range: boolean, options: { value: string, description: string }[] }} Parameter
 * @typedef {{ formula: string, result: string }} Example
 * @typedef {{ id: string, summary: string, category: string, question: string, formula: string, returns: string, errors: string,
 *   caveats: string, reference: string, parameters: Parameter[], examples: Example[] }} FunctionEntry
 */

/** The files that hold worksheet functions, in the order in which src/functions/index.ts associates them. */
export function adapterFiles() {
  const index = fs.readFileSync(path.join(ADAPTERS, 'index.ts'), 'utf8');
  const [, list] = /associateFunctions\(\[([^\]]*)\]\)/.exec(index) ?? [];
  if (!list) throw new Error('src/functions/index.ts associates no families.');
  return list.match(/\w+/g).map((family) => path.join(ADAPTERS, `${family}.ts`));
}

/** @returns {FunctionEntry[]} in the order of the files and of the functions in them. */
export function readCatalogue() {
  const entries = adapterFiles().flatMap(readFile);
  const seen = new Set();
  for (const { id } of entries) {
    if (seen.has(id)) throw new Error(`${id} is defined twice.`);
    seen.add(id);
  }
  return entries;
}

function readFile(file) {
  const source = ts.createSourceFile(file, fs.readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const enums = new Map(
    source.statements.filter(ts.isEnumDeclaration).map((each) => [each.name.text, optionsOf(each)]),
  );
  return source.statements.filter(ts.isFunctionDeclaration).flatMap((declaration) => {
    const tags = tagsOf(declaration);
    const id = tags.get('customfunction')?.[0];
    return id ? [entryOf(id, declaration, tags, enums)] : [];
  });
}

function entryOf(id, declaration, tags, enums) {
  const missing = TAGS.filter((tag) => !tags.get(tag)?.[0]);
  if (missing.length) throw new Error(`${id}: the JSDoc lacks @${missing.join(', @')}.`);
  const examples = (tags.get('example') ?? []).map((text) => exampleOf(id, text));
  if (examples.length < 2) throw new Error(`${id}: the JSDoc needs at least two @example.`);
  return {
    id,
    summary: summaryOf(declaration),
    ...Object.fromEntries(TAGS.map((tag) => [tag, tags.get(tag)[0]])),
    parameters: declaration.parameters.map((parameter) => parameterOf(id, parameter, enums)),
    examples,
  };
}

function exampleOf(id, text) {
  const [formula, result] = text.split(' → ').map((part) => part.trim());
  if (!formula?.startsWith('=') || !result)
    throw new Error(`${id}: "${text}" is no example of the form "=FORMULA → result".`);
  return { formula, result };
}

function parameterOf(id, parameter, enums) {
  const [tag] = ts.getJSDocParameterTags(parameter);
  const description = tag && textOf(tag.comment);
  const name = parameter.name.getText();
  if (!description) throw new Error(`${id}: the parameter ${name} is not described.`);
  return {
    name,
    description,
    optional: parameter.questionToken !== undefined,
    range: parameter.type !== undefined && ts.isArrayTypeNode(parameter.type),
    options: enums.get(parameter.type?.getText()) ?? [],
  };
}

function optionsOf(declaration) {
  return declaration.members.map((member) => ({
    value:
      member.initializer && ts.isStringLiteral(member.initializer) ? member.initializer.text : member.name.getText(),
    description: summaryOf(member),
  }));
}

function summaryOf(node) {
  const [document] = node.jsDoc ?? [];
  return textOf(document?.comment) ?? '';
}

/** Texts of the tags by name, in order. */
function tagsOf(declaration) {
  const tags = new Map();
  for (const tag of ts.getJSDocTags(declaration)) {
    const name = tag.tagName.text;
    tags.set(name, [...(tags.get(name) ?? []), textOf(tag.comment) ?? '']);
  }
  return tags;
}

function textOf(comment) {
  return ts.getTextOfJSDocComment(comment)?.trim();
}
