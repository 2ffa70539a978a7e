import { Module } from '@nestjs/common';
import { createDiskFileStore } from '@jiangcheng/files/disk-file-store';
import { createFileCipher } from '@jiangcheng/protection/file-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { KEYRING } from '../platform/protection.module.ts';
import { API_CONFIG, type ApiConfig } from '../platform/settings.ts';
import { EraseFiles } from './erase-files.ts';
import { FileController } from './file.controller.ts';
import './file.messages.ts';
import { FileService } from './file.service.ts';
import { FILE_STORE } from './file-store.ts';

@Module({
  controllers: [FileController],
  providers: [
    FileService,
    EraseFiles,
    {
      provide: FILE_STORE,
      inject: [API_CONFIG, KEYRING],
      useFactory: ({ filesDir }: ApiConfig, keyring: Keyring) => createDiskFileStore(filesDir, createFileCipher(keyring)),
    },
  ],
  exports: [FILE_STORE, EraseFiles],
})
export class FileModule {}
