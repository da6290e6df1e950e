import { importText } from './importText';

it('a file whose every cell is quoted is looked through in good time, whatever delimiter is tried', async () => {
  const lines = Array.from({ length: 20_000 }, (_, row) => `"2024-01-31","${row}.25","a, b; c"`);
  const began = performance.now();
  const { rows, inspection } = await importText(`"Date","Value","Note"\n${lines.join('\n')}\n`);
  expect(inspection.layout.format.delimiter).toBe(',');
  expect(rows[19_999]).toEqual(['2024-01-31', 19_999.25, 'a, b; c']);
  expect(performance.now() - began).toBeLessThan(20_000);
});

it('a quotation mark that is never closed is told, though another delimiter would find none', async () => {
  await expect(importText('Date,A\n2024-01-31,1\n2024-02-29,"2\n2024-03-31,3\n')).rejects.toThrow(
    /row that begins in line 3 is not closed/,
  );
});
