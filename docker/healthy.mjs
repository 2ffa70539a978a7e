// node docker/healthy.mjs <url>: exit 0 when the address answers 2xx. The slim image has neither curl nor wget.
const [url] = process.argv.slice(2);
const response = await fetch(url, { signal: AbortSignal.timeout(4_000) }).catch((error) => ({ ok: false, status: error.message }));
if (!response.ok) console.error(`${url}: ${response.status}`);
process.exitCode = response.ok ? 0 : 1;
