const MESSAGE_ID = /^<[A-Za-z0-9._-]{1,128}@[A-Za-z0-9.-]{1,128}>$/;

/** The Message-ID of a mail row: `<id@host>`, the same on every attempt. `host` is the installation's public host name. */
export function messageIdOf(mailId: string, host: string): string {
  const id = `<${mailId}@${host}>`;
  if (!isMessageId(id)) throw new TypeError('a Message-ID is made of a row id and a host name');
  return id;
}

export function isMessageId(text: string): boolean {
  return MESSAGE_ID.test(text);
}
