import { Module } from '@nestjs/common';
import { PostController } from './post.controller.ts';
import { PostService } from './post.service.ts';
import './post.messages.ts';

@Module({ controllers: [PostController], providers: [PostService] })
export class PostModule {}
