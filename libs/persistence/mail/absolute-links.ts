/** A mail's variables with every link made an address that a reader can open; rows hold paths of the console, as its address may change. */
export function absoluteLinks(variables: Readonly<Record<string, unknown>>, publicUrl: string): Record<string, unknown> {
  const { items } = variables;
  return {
    ...withLink(variables, publicUrl),
    ...(Array.isArray(items) ? { items: items.map((item: unknown) => withLink(item as Record<string, unknown>, publicUrl)) } : {}),
  };
}

function withLink(variables: Readonly<Record<string, unknown>>, publicUrl: string): Record<string, unknown> {
  const { link } = variables;
  return typeof link === 'string' && link.startsWith('/') ? { ...variables, link: `${publicUrl}${link}` } : { ...variables };
}
