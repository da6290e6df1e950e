// Charts as plain data, for assertions.
import { splitSheet } from './a1.mjs';

const camel = (name) => name[0].toLowerCase() + name.slice(1);
/** Everything that was set on an object and its parts, as plain data: { minimum: 0, title: { text: 'x' } }. */
export function settingsOf(object) {
  const out = {};
  for (const [key, value] of Object.entries(object?.bag || {})) out[camel(key)] = value;
  for (const [key, child] of Object.entries(object?.children || {})) {
    const inner = settingsOf(child);
    if (Object.keys(inner).length) out[camel(key)] = inner;
  }
  return out;
}

/** A chart as plain data for assertions, its series with the values of their cells. */
export function describeChart(wb, chart) {
  const values = (range) => (range ? (wb.values(range)?.flat() ?? null) : null);
  const address = (range) => (range ? wb.address(range) : null);
  const name = (text) => {
    // "=Sheet1!B1" names a series after a cell
    if (!String(text).startsWith('=')) return text;
    const [sheet, cell] = splitSheet(text.slice(1).replace(/\$/g, ''));
    return wb.text(wb.cellsIn(wb.rangeOf(wb.sheet(sheet) || chart.ws, cell))[0]);
  };
  return {
    ...settingsOf(chart),
    sheet: chart.ws.name,
    position: chart.position ?? null,
    source: address(chart.source),
    axes: Object.fromEntries(Object.entries(chart.axes).map(([key, axis]) => [camel(key), settingsOf(axis)])),
    titleParts: [...(chart.children?.Title?.parts?.values() ?? [])].map((part) => ({
      text: chart.children.Title.bag.Text.slice(part.start, part.start + part.length),
      ...settingsOf(part),
    })),
    series: chart.series.map((series) => ({
      chartType: chart.bag.ChartType,
      axisGroup: 'Primary',
      ...settingsOf(series),
      name: name(series.bag.Name),
      values: values(series.values),
      xValues: values(series.xValues),
      inLegend: series.legendEntry?.bag.Visible ?? true,
      valuesAddress: address(series.values),
      xValuesAddress: address(series.xValues),
      points: Object.fromEntries(
        [...series.points]
          .map(([index, item]) => [index, settingsOf(item)])
          .filter(([, settings]) => Object.keys(settings).length),
      ),
    })),
  };
}
