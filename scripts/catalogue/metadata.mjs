// Makes functions.json, Excel's description of the worksheet functions, with Microsoft's own generator.
import metadata from 'custom-functions-metadata';
import { adapterFiles } from './catalogue.mjs';

/** Address of a function's help page below the add-in's address. */
export const helpPage = (id) => `docs/${id.toLowerCase()}.html`;

/** @param {string} baseUrl where the add-in is served from, without a slash at the end */
export async function functionsMetadata(baseUrl) {
  const { metadataJson, errors } = await metadata.generateCustomFunctionsMetadata(adapterFiles(), false);
  if (errors.length) throw new Error(`functions.json cannot be made:\n${errors.join('\n')}`);
  const result = JSON.parse(metadataJson);
  // The generator keeps the quotation marks around a member's name that is no identifier.
  for (const option of result.enums.flatMap((each) => each.values)) option.name = option.name.replace(/^"(.*)"$/, '$1');
  for (const each of result.functions) each.helpUrl = `${baseUrl}/${helpPage(each.id)}`;
  return result;
}
