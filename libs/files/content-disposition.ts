/**
 * Header value for a download (RFC 6266), always `attachment`: stored files never run in the page's own origin.
 * `filename` is the ASCII stand-in for old clients, `filename*` the true name in UTF-8 (RFC 8187).
 */
export function contentDisposition(fileName: string): string {
  // encodeURIComponent throws at half a surrogate pair.
  const name = fileName.replace(/\p{Cs}/gu, '\ufffd');
  const ascii = name.replace(/[^\x20-\x7e]/g, '_').replace(/["\\%]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeExtValue(name)}`;
}

/** encodeURIComponent leaves `!'()*` as they are; of these RFC 8187 allows only `!` in a value. */
function encodeExtValue(text: string): string {
  return encodeURIComponent(text).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
