import { describe, expect, it } from '@jest/globals';
import { isMessageId, messageIdOf } from './message-id.ts';

describe('a Message-ID', () => {
  it('is made of the row and the host, the same every time', () => {
    expect(messageIdOf('01970000-0000-7000-8000-000000000001', 'jc.example.test')).toBe(
      '<01970000-0000-7000-8000-000000000001@jc.example.test>',
    );
  });

  it.each(['', '<a@b>\r\nBcc: x@y.test', '<a b@c>', 'a@b', '<a@b@c>', '<a>'])('is not %j', (text) => {
    expect(isMessageId(text)).toBe(false);
  });

  it('is made of nothing that could end a header', () => {
    expect(() => messageIdOf('a\r\nBcc: x', 'b')).toThrow(TypeError);
  });
});
