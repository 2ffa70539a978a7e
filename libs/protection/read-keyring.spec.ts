import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { readKeyring } from './read-keyring.ts';

it('a key file that is not there is a sentence with the cause', async () => {
  const reading = readKeyring(join(tmpdir(), 'no-such-folder', 'keys.json'));
  await expect(reading).rejects.toMatchObject({ code: 'KEYRING_MISSING', message: expect.stringMatching(/无法读取.*ENOENT。$/) });
});
