/** The text of a file that is served beside the page, such as `datasets/us-recessions.csv`. */
export async function loadText(path: string): Promise<string> {
  const response = await fetch(new URL(path, document.baseURI));
  if (!response.ok) throw new Error(`${path} could not be loaded (${response.status} ${response.statusText})`);
  return response.text();
}
