// Runs a chart recipe in the page as the task pane does: read the ranges, compute the blocks, draw, insert.

/** Puts the rows on a sheet "Prices" and the running of recipes into the page. */
export async function preparePage(excel, rows) {
  await excel.page.evaluate(async (values) => {
    const { workbook } = window;
    await workbook.insertSheet({ name: 'Prices', values, columns: [{ numberFormat: 'yyyy-mm-dd' }] });
    window.insertRecipe = async ({
      id,
      facts,
      ranges = {},
      numbers = {},
      options = {},
      switches = {},
      cancelAfter,
      brokenCall,
    }) => {
      const recipe = window.recipe(id);
      const chosen = {};
      for (const [name, address] of Object.entries(ranges)) {
        const range = { sheet: 'Prices', address };
        chosen[name] = { range, cells: await workbook.read(range) };
      }
      const inputs = { ranges: chosen, numbers, options, switches };
      let blocks = recipe.blocks(inputs, facts);
      const results = new Map();
      for (const block of blocks) {
        if (block.kind === 'values') results.set(block.id, block.rows);
        else
          results.set(
            block.id,
            await (block.kind === 'call' ? workbook.compute(block.call) : workbook.read(block.range)),
          );
      }
      const spec = recipe.draw(inputs, results);
      if (brokenCall)
        blocks = blocks.map((block) =>
          block.kind === 'call' ? { ...block, call: { ...block.call, arguments: [] } } : block,
        );
      const controller = new AbortController(),
        progress = [];
      const onProgress = (step) => {
        progress.push(step);
        if (cancelAfter && step.written > cancelAfter) controller.abort();
      };
      const content = { recipe: id, sheetName: recipe.title, stagingSheetName: `${recipe.title} data`, blocks, spec };
      const sheet = await workbook.insertChart(content, { onProgress, signal: controller.signal });
      return { sheet, spec, progress };
    };
  }, rows);
}

/** Resolves to { sheet, spec, progress }, or to { failure: { name, message } }. */
export const insertRecipe = (excel, request) =>
  excel.page.evaluate(
    (wanted) =>
      window.insertRecipe(wanted).catch((error) => ({ failure: { name: error.name, message: error.message } })),
    request,
  );
