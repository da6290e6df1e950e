// What Excel's API looks like (classes, properties, methods, argument types, requirement set of each member), read
// at run time from the MIT-licensed type package @types/office-js of the calling project, and cached.
// Observed in the traffic of the library: the name on the wire is the member's name in Pascal case, but for WIRE_NAMES.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const GENERATOR_VERSION = 2;
const WIRE_NAMES = { 'Worksheet.showGridlines': 'Gridlines', 'Worksheet.showHeadings': 'Headings' };
const NOT_MEMBERS = new Set(['load', 'set', 'toJSON', 'context', 'track', 'untrack', 'isNullObject']);
const pascal = (name) => name[0].toUpperCase() + name.slice(1);

export function loadMetadata(require, projectRoot) {
  const dtsFile = require.resolve('@types/office-js/index.d.ts');
  const version = JSON.parse(fs.readFileSync(path.join(path.dirname(dtsFile), 'package.json'))).version;
  const name = `api-${version}-${GENERATOR_VERSION}.json`;
  const folders = [path.join(projectRoot, 'node_modules/.cache/excel-host'), path.join(os.tmpdir(), 'excel-host')];
  for (const folder of folders) {
    try {
      return JSON.parse(fs.readFileSync(path.join(folder, name)));
    } catch {
      /* not cached here */
    }
  }
  const metadata = generate(require('typescript'), dtsFile);
  for (const folder of folders) {
    try {
      fs.mkdirSync(folder, { recursive: true });
      const temporary = path.join(folder, `${name}.${process.pid}`);
      fs.writeFileSync(temporary, JSON.stringify(metadata));
      fs.renameSync(temporary, path.join(folder, name));
      break;
    } catch {
      /* read-only: try the next folder */
    }
  }
  return metadata;
}

function generate(ts, dtsFile) {
  const options = { lib: ['lib.es2020.d.ts', 'lib.dom.d.ts'], types: [], skipLibCheck: true };
  const program = ts.createProgram([dtsFile], options);
  const checker = program.getTypeChecker();
  const classes = new Map();
  program.getSourceFile(dtsFile).forEachChild((node) => {
    if (!ts.isModuleDeclaration(node) || node.name.text !== 'Excel') return;
    node.body.forEachChild((child) => {
      if (ts.isClassDeclaration(child)) classes.set(child.name.text, child);
    });
  });

  function describe(type) {
    if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return { k: 'any' };
    if (type.isUnion()) return describeUnion(type);
    if (type.flags & ts.TypeFlags.StringLiteral) return { k: 'enum', v: [type.value] };
    if (type.flags & ts.TypeFlags.StringLike) return { k: 'string' };
    if (type.flags & ts.TypeFlags.NumberLike) return { k: 'number' };
    if (type.flags & ts.TypeFlags.BooleanLike) return { k: 'boolean' };
    if (checker.isArrayType(type)) return { k: 'array', of: describe(checker.getTypeArguments(type)[0]) };
    return classes.has(type.symbol?.name) ? { k: 'object', type: type.symbol.name } : { k: 'any' };
  }
  function describeUnion(type) {
    const parts = type.types.filter((t) => !(t.flags & (ts.TypeFlags.Undefined | ts.TypeFlags.Null))).map(describe);
    const words = parts.filter((p) => p.k === 'enum').flatMap((p) => p.v);
    const others = new Map(parts.filter((p) => p.k !== 'enum').map((p) => [JSON.stringify(p), p]));
    if (words.length) others.set('enum', { k: 'enum', v: [...new Set(words)] });
    return others.size === 1 ? [...others.values()][0] : { k: 'union', of: [...others.values()] };
  }
  const requirementSet = (node) => {
    const comment = node.getFullText().slice(0, node.getStart() - node.getFullStart());
    const match = /Api set: (\w+) ([\d.]+|BETA)/.exec(comment);
    return match ? [match[1], match[2]] : undefined;
  };

  const metadata = {};
  for (const [className, declaration] of classes) {
    const entry = (metadata[className] = { scalars: {}, navs: {}, methods: {} });
    for (const member of declaration.members) {
      const js = member.name?.getText();
      if (!js || NOT_MEMBERS.has(js)) continue;
      const api = requirementSet(member);
      if (ts.isMethodDeclaration(member)) {
        const signature = checker.getSignatureFromDeclaration(member);
        const parameters = member.parameters.map((p) => ({
          opt: !!p.questionToken || !!p.dotDotDotToken,
          rest: !!p.dotDotDotToken,
          t: describe(checker.getTypeAtLocation(p)),
        }));
        const method = (entry.methods[pascal(js)] ??= { js, api, signatures: [] });
        method.result ??= classes.has(checker.getReturnTypeOfSignature(signature).symbol?.name);
        method.signatures.push(parameters);
      } else if (js === 'items') {
        entry.item = describe(checker.getTypeAtLocation(member)).of?.type;
      } else if (ts.isPropertyDeclaration(member) && !/^on[A-Z]/.test(js)) {
        const type = describe(checker.getTypeAtLocation(member));
        const readOnly = !!member.modifiers?.some((m) => m.kind === ts.SyntaxKind.ReadonlyKeyword);
        if (type.k === 'object') entry.navs[pascal(js)] = { js, type: type.type, api };
        else entry.scalars[WIRE_NAMES[`${className}.${js}`] ?? pascal(js)] = { js, writable: !readOnly, t: type, api };
      }
    }
  }
  return metadata;
}
