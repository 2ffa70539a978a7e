import { fileView, uploadQuery } from '@jiangcheng/contracts/api/file';
import express, { type Express } from 'express';
import { answer } from './answer.ts';
import { uuid } from './ids.ts';
import { NOW } from './people.ts';
import type { World } from './world.ts';

/** A small picture of a sheet, drawn in the answer. */
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

export function fileRoutes(app: Express, world: World): void {
  app.post('/api/v1/files', express.raw({ limit: '20mb' }), (request, response) => {
    const { name, purpose } = uploadQuery.parse(request.query);
    const size = (request.body as Buffer).length;
    answer(
      response,
      fileView,
      { id: uuid('file', (world.nextId += 1)), sha256: 'ff'.repeat(32), size, contentType: 'image/png', name, purpose, uploadedAt: NOW },
      201,
    );
  });
  app.get('/api/v1/files/:id', (_request, response) => void response.type('image/png').send(PNG));
}
