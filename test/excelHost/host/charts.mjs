// Charts as data: what was asked for is stored and can be inspected; nothing is drawn.
import { areaName } from './a1.mjs';
import { collection, remove } from './collections.mjs';
import { fail } from './protocol.mjs';

const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg=='; // 1 x 1 PNG
const CELL_WIDTH = 48,
  CELL_HEIGHT = 15; // points, see DEFAULT_FORMAT
const SCATTER = /^(XYScatter|Bubble)/;
/** Classes that are nothing but properties, with the initial values a client may load (assumptions where Excel decides). */
const BAGS = {
  ChartTitle: { Visible: true, Overlay: false, Text: 'Chart Title', Position: 'Top' },
  ChartLegend: { Visible: true, Position: 'Right', Overlay: false },
  ChartAxisTitle: { Visible: true, Text: 'Axis Title' },
  ChartGridlines: { Visible: true },
  ChartDataLabels: {
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    Position: 'Right',
    NumberFormat: 'General',
  },
  ChartDataLabel: {
    ShowValue: true,
    ShowSeriesName: false,
    ShowCategoryName: false,
    Position: 'Right',
    NumberFormat: 'General',
  },
  ChartFont: { Bold: false, Italic: false, Size: 10, Color: '#595959', Name: 'Calibri', Underline: 'None' },
  ChartPlotArea: {},
  ChartAreaFormat: {},
  ChartTitleFormat: {},
  ChartLegendFormat: {},
  ChartAxisFormat: {},
  ChartAxisTitleFormat: {},
  ChartGridlinesFormat: {},
  ChartSeriesFormat: {},
  ChartPointFormat: {},
  ChartDataLabelFormat: {},
  ChartPlotAreaFormat: {},
  ChartBorder: {},
  ChartFormatString: {},
};
const SERIES_DEFAULTS = {
  AxisGroup: 'Primary',
  HasDataLabels: false,
  Smooth: false,
  MarkerStyle: 'Automatic',
  MarkerSize: 5,
  ShowShadow: false,
  Filtered: false,
};
const AXIS_DEFAULTS = {
  Visible: true,
  Minimum: '',
  Maximum: '',
  MajorUnit: '',
  MinorUnit: '',
  NumberFormat: 'General',
  LinkNumberFormat: true,
  Position: 'Automatic',
  PositionAt: 0,
  ReversePlotOrder: false,
  ScaleType: 'Linear',
  LogBase: 10,
  MajorTickMark: 'Outside',
  MinorTickMark: 'None',
  TickLabelPosition: 'NextToAxis',
  CategoryType: 'Automatic',
  DisplayUnit: 'None',
};

export function chartClasses(wb) {
  const newSeries = (chart, name) => ({
    cls: 'ChartSeries',
    chart,
    bag: { Name: name },
    values: null,
    xValues: null,
    points: new Map(),
  });
  /** Assumption: how Excel splits a source range into headers, categories and series. */
  function addSeries(chart, source, by) {
    const grid = wb.values(source),
      inRows = by === 'Rows' || (by === 'Auto' && source.nc > source.nr);
    const at = (i, j) => (inRows ? grid[j]?.[i] : grid[i]?.[j]); // i runs along the series, j across them
    const [length, count] = inRows ? [source.nc, source.nr] : [source.nr, source.nc];
    const headers = length > 1 && typeof at(0, count - 1) === 'string';
    const numbers = Array.from({ length }, (_, i) => at(i, 0))
      .slice(headers ? 1 : 0)
      .every((v) => typeof v === 'number');
    const categories = count > 1 && (SCATTER.test(chart.bag.ChartType) || !numbers || (headers && at(0, 0) === ''));
    const line = (j) => {
      const from = headers ? 1 : 0;
      const [r, c, nr, nc] = inRows ? [j, from, 1, length - from] : [from, j, length - from, 1];
      return wb.range(source.ws, source.r + r, source.c + c, nr, nc);
    };
    for (let j = categories ? 1 : 0; j < count; j++) {
      const series = newSeries(chart, headers ? String(at(0, j)) : `Series${j + (categories ? 0 : 1)}`);
      Object.assign(series, { values: line(j), xValues: categories ? line(0) : null });
      chart.series.push(series);
    }
  }
  function addChart({ ws }, type, source, by = 'Auto') {
    const bag = { Name: `Chart ${++ws.chartCount}`, ChartType: type, Left: 0, Top: 0, Width: 360, Height: 216 };
    const chart = { cls: 'Chart', ws, id: wb.newId(), bag, source, series: [], axes: {} };
    addSeries(chart, source, by);
    ws.charts.push(chart);
    return chart;
  }
  function setPosition(chart, start, end) {
    const [a, b] = [start, end ?? start].map((x) => wb.rangeOf(chart.ws, x, 'Chart.setPosition'));
    chart.position = areaName(a) + (end === undefined ? '' : `:${areaName(b)}`);
    Object.assign(chart.bag, { Left: a.c * CELL_WIDTH, Top: a.r * CELL_HEIGHT });
    if (end === undefined) return;
    Object.assign(chart.bag, { Width: (b.c + b.nc - a.c) * CELL_WIDTH, Height: (b.r + b.nr - a.r) * CELL_HEIGHT });
  }
  function axis({ chart }, type, group = 'Primary') {
    const missing = group === 'Secondary' && !chart.series.some((series) => series.bag.AxisGroup === 'Secondary');
    if (missing) fail('ItemNotFound', 'ChartAxes.getItem', 'No series uses the secondary axis.');
    return (chart.axes[`${type}${group}`] ??= { cls: 'ChartAxis', chart, bag: {}, type, group });
  }
  const pointCount = (series) => (series.values ? series.values.nr * series.values.nc : 0);
  function point(series, index) {
    if (index < 0 || index >= pointCount(series)) fail('InvalidArgument', 'ChartPointsCollection.getItemAt');
    if (!series.points.has(index)) series.points.set(index, { cls: 'ChartPoint', series, index, bag: {} });
    return series.points.get(index);
  }
  const points = ({ series }) => Array.from({ length: pointCount(series) }, (_, index) => point(series, index));
  const flat = (range) => (range ? wb.values(range)?.flat() : null);
  /** One entry a series. */
  const legendEntries = (legend) =>
    legend.owner.series.map((series, index) => (series.legendEntry ??= { cls: 'ChartLegendEntry', index, bag: {} }));

  const classes = {
    ChartCollection: collection('ChartCollection', (o) => o.ws.charts, { call: { Add: addChart } }),
    Chart: {
      defaults: { PlotVisibleOnly: true, ShowAllFieldButtons: false, DisplayBlanksAs: 'NotPlotted', Style: 2 },
      get: { Id: (o) => o.id },
      set: {
        Name: (o, name, location) => {
          const other = o.ws.charts.find((chart) => chart !== o && chart.bag.Name.toLowerCase() === name.toLowerCase());
          if (other) fail('ItemAlreadyExists', location);
          o.bag.Name = name;
        },
      },
      nav: {
        Series: (chart) => ({ cls: 'ChartSeriesCollection', chart }),
        Axes: (chart) => ({ cls: 'ChartAxes', chart }),
        Worksheet: (o) => o.ws,
      },
      call: {
        SetPosition: setPosition,
        SetData: (o, source, by = 'Auto') => {
          o.source = source;
          o.series = [];
          addSeries(o, source, by);
        },
        GetImage: () => PIXEL,
        Activate: (o) => {
          wb.active = o.ws;
        },
        Delete: (o) => remove(o.ws.charts, o),
      },
    },
    ChartAxes: {
      nav: {
        CategoryAxis: (o) => axis(o, 'Category'),
        ValueAxis: (o) => axis(o, 'Value'),
        SeriesAxis: (o) => axis(o, 'Series'),
      },
      call: { GetItem: axis },
    },
    ChartAxis: {
      defaults: AXIS_DEFAULTS,
      get: { Type: (o) => o.type, AxisGroup: (o) => o.group },
      call: {
        SetPositionAt: (o, value) => {
          Object.assign(o.bag, { Position: 'Custom', PositionAt: value });
        },
        SetCategoryNames: (o, range) => {
          for (const series of o.chart.series) series.xValues = range;
        },
      },
    },
    ChartSeriesCollection: collection('ChartSeriesCollection', (o) => o.chart.series, {
      call: {
        Add: ({ chart }, name, index) => {
          const series = newSeries(chart, name || `Series${chart.series.length + 1}`);
          chart.series.splice(index ?? chart.series.length, 0, series);
          return series;
        },
      },
    }),
    ChartSeries: {
      defaults: SERIES_DEFAULTS,
      get: {
        ChartType: (o) => o.bag.ChartType || o.chart.bag.ChartType,
        PlotOrder: (o) => o.chart.series.indexOf(o) + 1,
      },
      nav: { Points: (series) => ({ cls: 'ChartPointsCollection', series }) },
      call: {
        SetValues: (o, range) => {
          o.values = range;
        },
        SetXAxisValues: (o, range) => {
          o.xValues = range;
        },
        GetDimensionValues: (o, dimension) => flat(/^(X|Categor)/.test(dimension) ? o.xValues : o.values) || [],
        Delete: (o) => remove(o.chart.series, o),
      },
    },
    ChartPointsCollection: collection('ChartPointsCollection', points, {
      call: { GetItemAt: (o, index) => point(o.series, index) },
    }),
    ChartTitle: {
      defaults: BAGS.ChartTitle,
      call: {
        GetSubstring: (o, start, length) => {
          const text = o.bag.Text ?? BAGS.ChartTitle.Text;
          if (start < 0 || length < 0 || start + length > text.length)
            fail('InvalidArgument', 'ChartTitle.getSubstring');
          const key = `${start}+${length}`;
          return (
            (o.parts ??= new Map()).get(key) ??
            o.parts.set(key, { cls: 'ChartFormatString', bag: {}, start, length }).get(key)
          );
        },
      },
    },
    ChartLegend: {
      defaults: BAGS.ChartLegend,
      nav: { LegendEntries: (o) => ({ cls: 'ChartLegendEntryCollection', legend: o }) },
    },
    ChartLegendEntryCollection: collection('ChartLegendEntryCollection', (o) => legendEntries(o.legend)),
    ChartLegendEntry: { defaults: { Visible: true }, get: { Index: (o) => o.index } },
    ChartPoint: { defaults: { HasDataLabel: false }, get: { Value: (o) => flat(o.series.values)[o.index] } },
    ChartFill: {
      call: {
        SetSolidColor: (o, color) => {
          o.bag.SolidColor = color;
        },
        GetSolidColor: (o) => o.bag.SolidColor ?? '',
        Clear: (o) => {
          o.bag.SolidColor = 'none';
        },
      },
    },
    ChartLineFormat: {
      defaults: { LineStyle: 'Automatic' },
      call: {
        Clear: (o) => {
          o.bag.LineStyle = 'None';
        },
      },
    },
  };
  for (const [name, defaults] of Object.entries(BAGS)) classes[name] ??= { defaults };
  return classes;
}
