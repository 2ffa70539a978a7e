import { Global, Module } from '@nestjs/common';
import { assertKeysFit } from '@jiangcheng/persistence/keyring/assert-keys-fit';
import { createFieldCipher, type FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { readKeyring } from '@jiangcheng/protection/read-keyring';
import { DataSource } from 'typeorm';
import { API_CONFIG, type ApiConfig } from './settings.ts';

/** Injection tokens: the secrets outside the database, and the cipher of personal fields made of them. */
export const KEYRING = Symbol('KEYRING');
export const FIELD_CIPHER = Symbol('FIELD_CIPHER');

@Global()
@Module({
  providers: [
    {
      provide: KEYRING,
      inject: [API_CONFIG, DataSource],
      useFactory: async ({ keysFile }: ApiConfig, source: DataSource): Promise<Keyring> => {
        const keyring = await readKeyring(keysFile);
        await assertKeysFit(source, keyring); // data without its key refuses to start
        return keyring;
      },
    },
    { provide: FIELD_CIPHER, inject: [KEYRING], useFactory: (keyring: Keyring): FieldCipher => createFieldCipher(keyring) },
  ],
  exports: [KEYRING, FIELD_CIPHER],
})
export class ProtectionModule {}
