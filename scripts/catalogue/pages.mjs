// Help pages as HTML: one a function, and an index by question. They are what Excel's help link opens.
const NAMESPACE = 'ROTOR';

const escape = (text) =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
const lines = (text) => text.split('\n').map(escape).join('<br>');

/** `RELPERF(asset, benchmark, [periods], [method])` */
export function signature({ id, parameters }) {
  return `${id}(${parameters.map(({ name, optional }) => (optional ? `[${name}]` : name)).join(', ')})`;
}

function document(title, description, body) {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escape(title)}</title>
<meta name="description" content="${escape(description)}">
<link rel="stylesheet" href="help.css">
</head>
<body>
<main>
${body}
</main>
</body>
</html>
`;
}

function parameterRows({ parameters }) {
  return parameters
    .map(({ name, description, optional, range, options }) => {
      const kind = range ? 'range' : options.length ? 'option' : 'value';
      const list = options.length
        ? `<ul>${options.map((option) => `<li><code>${escape(option.value)}</code> ${escape(option.description)}</li>`).join('')}</ul>`
        : '';
      return `<tr><th scope="row"><code>${escape(name)}</code><small>${kind}${optional ? ', optional' : ''}</small></th><td>${escape(description)}${list}</td></tr>`;
    })
    .join('\n');
}

/** `{1,2;3,4}` as a small drawing of cells; any other result as it is. */
function resultDrawing(result) {
  const grid = /^\{(.*)\}$/s.exec(result)?.[1];
  if (!grid) return `<code>${escape(result)}</code>`;
  const rows = splitOutsideQuotes(grid, ';').map((row) => splitOutsideQuotes(row, ','));
  const cells = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escape(cell.replace(/^"(.*)"$/, '$1'))}</td>`).join('')}</tr>`,
  );
  return `<table class="cells">${cells.join('')}</table>`;
}

function splitOutsideQuotes(text, separator) {
  const parts = [''];
  let quoted = false;
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    if (character === separator && !quoted) parts.push('');
    else parts[parts.length - 1] += character;
  }
  return parts;
}

/** The help page of one function. */
export function functionPage(entry) {
  const { id, summary, question, category, formula, returns, errors, caveats, reference, examples, parameters } = entry;
  const section = (title, body) => (body ? `<h2>${title}</h2>\n${body}` : '');
  return document(
    `${NAMESPACE}.${id}`,
    summary,
    `<nav><a href="index.html">All functions</a> · ${escape(category)}</nav>
<h1><code>${NAMESPACE}.${id}</code></h1>
<p class="question">${escape(question)}</p>
<p>${escape(summary)}</p>
<pre class="signature"><code>=${NAMESPACE}.${escape(signature(entry))}</code></pre>
${section('Arguments', parameters.length ? `<table class="arguments">${parameterRows(entry)}</table>` : '')}
${section('Result', `<p>${lines(returns)}</p>`)}
${section('Formula', formula === 'none' ? '' : `<p class="formula">${lines(formula)}</p>`)}
${section(
  'Examples',
  examples
    .map(
      (example) =>
        `<figure><pre><code>${escape(example.formula)}</code></pre><figcaption>gives ${resultDrawing(example.result)}</figcaption></figure>`,
    )
    .join('\n'),
)}
${section('Errors', errors === 'none' ? '' : `<p>${lines(errors)}</p>`)}
${section('Keep in mind', `<p>${lines(caveats)}</p>`)}
${section('Reference', `<p>${lines(reference)}</p>`)}`,
  );
}

/** All functions, by family and by the question they answer. */
export function indexPage(entries) {
  const categories = [...new Set(entries.map((entry) => entry.category))];
  const family = (category) => {
    const rows = entries
      .filter((entry) => entry.category === category)
      .map(
        ({ id, question, summary }) =>
          `<li><a href="${id.toLowerCase()}.html"><b>${escape(question)}</b> <code>${id}</code></a><br>${escape(summary)}</li>`,
      );
    return `<h2>${escape(category)}</h2>\n<ul class="index">\n${rows.join('\n')}\n</ul>`;
  };
  return document(
    'Rotor: functions by question',
    'What each ROTOR worksheet function answers.',
    `<h1>Functions by question</h1>
<p>Rotor adds these functions to Excel. Type <code>=${NAMESPACE}.</code> in a cell to see them all.</p>
${categories.map(family).join('\n')}`,
  );
}

export const STYLE = `:root { color-scheme: light dark; --text: #242424; --quiet: #5c5c5c; --line: #d6d6d6; --fill: #f5f5f5; --link: #0f548c; --page: #ffffff; }
@media (prefers-color-scheme: dark) { :root { --text: #f0f0f0; --quiet: #b4b4b4; --line: #4a4a4a; --fill: #292929; --link: #7cb8ea; --page: #1b1b1b; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--page); color: var(--text); font: 16px/1.55 "Segoe UI", system-ui, sans-serif; }
main { max-width: 46rem; margin: 0 auto; padding: 1.25rem 1rem 3rem; }
nav { color: var(--quiet); font-size: .9rem; }
a { color: var(--link); }
h1 { font-size: 1.6rem; margin: .6rem 0 .2rem; overflow-wrap: anywhere; }
h2 { font-size: 1.1rem; margin: 1.8rem 0 .4rem; }
.question { font-size: 1.15rem; color: var(--quiet); margin: 0 0 .8rem; }
code { font-family: Consolas, ui-monospace, monospace; font-size: .92em; }
pre { background: var(--fill); border: 1px solid var(--line); border-radius: 4px; padding: .6rem .8rem; margin: .4rem 0; white-space: pre-wrap; overflow-wrap: anywhere; }
table { border-collapse: collapse; }
.arguments { width: 100%; }
.arguments th, .arguments td { text-align: left; vertical-align: top; border-top: 1px solid var(--line); padding: .5rem .75rem .5rem 0; }
.arguments th { width: 9.5rem; font-weight: 600; }
.arguments small { display: block; color: var(--quiet); font-weight: 400; }
.arguments ul { margin: .3rem 0 0; padding-left: 1.1rem; }
.formula { border-left: 3px solid var(--line); padding-left: .8rem; }
figure { margin: 0 0 1rem; }
figcaption { color: var(--quiet); overflow-x: auto; }
.cells { margin-top: .35rem; font-variant-numeric: tabular-nums; color: var(--text); }
.cells td { border: 1px solid var(--line); padding: .2rem .6rem; text-align: right; white-space: nowrap; }
.index { list-style: none; padding: 0; }
.index li { padding: .45rem 0; border-top: 1px solid var(--line); }
.index code { color: var(--quiet); }
`;
