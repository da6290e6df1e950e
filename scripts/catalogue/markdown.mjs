// The functions as Markdown: a page each, an index, and the README's table.
import { signature } from './pages.mjs';

const page = (id) => `${id.toLowerCase()}.md`;
const cell = (text) => text.replace(/\|/g, '\\|').replace(/\n/g, '<br>');
const categoriesOf = (entries) => [...new Set(entries.map((entry) => entry.category))];

export function functionMarkdown(entry) {
  const { id, summary, question, category, formula, returns, errors, caveats, reference, examples, parameters } = entry;
  const section = (title, body) => (body === '' || body === 'none' ? [] : [`## ${title}`, '', body, '']);
  const row = ({ name, description, optional, options }) => {
    const list = options.map((option) => `<br>\`${option.value}\`: ${cell(option.description)}`).join('');
    return `| \`${name}\`${optional ? ' (optional)' : ''} | ${cell(description)}${list} |`;
  };
  return [
    '<!-- Written by npm run catalogue from the JSDoc of the function. -->',
    '',
    `# ROTOR.${id}`,
    '',
    `*${question}*`,
    '',
    summary,
    '',
    '```',
    `=ROTOR.${signature(entry)}`,
    '```',
    '',
    ...(parameters.length ? ['| argument | what it is |', '|---|---|', ...parameters.map(row), ''] : []),
    ...section('Result', returns),
    ...section('Formula', formula.replace(/\n/g, '  \n')),
    '## Examples',
    '',
    ...examples.flatMap((example) => ['```', example.formula, `→ ${example.result}`, '```', '']),
    ...section('Errors', errors),
    ...section('Keep in mind', caveats),
    ...section('Reference', reference),
    `[All functions](README.md) · ${category}`,
    '',
  ].join('\n');
}

export function indexMarkdown(entries) {
  return [
    '<!-- Written by npm run catalogue from the JSDoc of the functions. -->',
    '',
    '# Functions by question',
    '',
    ...categoriesOf(entries).flatMap((category) => [
      `## ${category}`,
      '',
      '| question | function |',
      '|---|---|',
      ...entries
        .filter((entry) => entry.category === category)
        .map(({ id, question }) => `| ${cell(question)} | [${id}](${page(id)}) |`),
      '',
    ]),
  ].join('\n');
}

export function readmeTable(entries) {
  return categoriesOf(entries)
    .map((category) => {
      const links = entries
        .filter((entry) => entry.category === category)
        .map(({ id }) => `[${id}](docs/functions/${page(id)})`);
      return `- **${category}**: ${links.join(' ')}`;
    })
    .join('\n');
}
