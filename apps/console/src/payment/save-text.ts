/** Hands bytes that came as base64 over to the browser as a file. */
export const saveBytes = (name: string, base64: string, type: string): void =>
  save(name, new Blob([Uint8Array.from(atob(base64), (one) => one.charCodeAt(0))], { type }));

/** Hands a text over to the browser as a file. */
export const saveText = (name: string, text: string, type: string): void => save(name, new Blob([text], { type }));

function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}
