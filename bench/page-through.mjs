// The baseline of bench/cloud.mjs: the same list of tables, page by page with fetch, and nothing made of it but the names.
// node bench/page-through.mjs URL PROJECT DATASET
const [url = "", project = "", dataset = ""] = process.argv.slice(2);
const names = [];
let token = "";
do {
  const query = new URLSearchParams({ maxResults: "1000", ...(token === "" ? {} : { pageToken: token }) });
  const path = `/bigquery/v2/projects/${project}/datasets/${dataset}/tables?${query}`;
  const page = await (await fetch(url + path)).json();
  for (const { tableReference } of page.tables ?? []) names.push(tableReference.tableId);
  token = page.nextPageToken ?? "";
} while (token !== "");
process.stdout.write(`${names.length}\n`);
