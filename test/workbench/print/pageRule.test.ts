import { pageRule, printableWidth, usualPaper } from '../../../src/workbench/print/pageRule';

const PAGE = { paper: 'A4', orientation: 'portrait', header: 'A "quoted" \\ header', footer: 'Foot\nnote' } as const;

it('people in North America print on Letter, others on A4', () => {
  expect(['en-US', 'en', 'fr-CA', 'es-MX'].map(usualPaper)).toEqual(['Letter', 'Letter', 'Letter', 'Letter']);
  expect(['de-DE', 'en-GB', 'ja', 'pt-BR'].map(usualPaper)).toEqual(['A4', 'A4', 'A4', 'A4']);
});

it('the page is as large as its paper, upright or across', () => {
  expect(pageRule(PAGE)).toContain('size: 210mm 297mm;');
  expect(pageRule({ ...PAGE, orientation: 'landscape' })).toContain('size: 297mm 210mm;');
  expect(pageRule({ ...PAGE, paper: 'Letter' })).toContain('size: 215.9mm 279.4mm;');
});

it('texts of header and footer cannot break out of the rule', () => {
  const rule = pageRule(PAGE);
  expect(rule).toContain('@top-left { content: "A \\"quoted\\" \\\\ header";');
  expect(rule).toContain('@bottom-left { content: "Foot note";');
  expect(rule).toContain('"Page " counter(page) " of " counter(pages)');
});

it('the sheet may be as wide as the paper without its margins', () => {
  expect(printableWidth(PAGE)).toBeCloseTo(((210 - 30) / 25.4) * 96, 6);
  expect(printableWidth({ ...PAGE, orientation: 'landscape' })).toBeCloseTo(((297 - 30) / 25.4) * 96, 6);
});
