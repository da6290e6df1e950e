/**
 * The address of the workbook's file; a workbook that has not been saved has none, or its name alone.
 * Where a browser keeps the storage of one site apart by the site around it, Office tells these parts by a key.
 */
export function workbookIdentity(): string | undefined {
  const { document, partitionKey } = Office.context;
  const { url } = document;
  if (!/[\\/]/.test(url)) return undefined;
  return partitionKey ? `${partitionKey} ${url}` : url;
}
