/**
 * Reads a text file that lies beside the page, such as `datasets/us-recessions.csv`.
 * @throws Error that says in words what went wrong
 */
export async function loadText(path: string): Promise<string> {
  const address = new URL(path, document.baseURI);
  let response: Response;
  try {
    response = await fetch(address);
  } catch (error) {
    throw new Error(`${path} could not be loaded: ${address.host} does not answer. Check the connection.`, {
      cause: error,
    });
  }
  if (!response.ok) {
    const status = `${response.status} ${response.statusText}`.trim();
    throw new Error(`${path} could not be loaded: ${address.host} answered ${status}.`);
  }
  return response.text();
}
