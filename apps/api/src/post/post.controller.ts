import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, ok, page, pageQuery, type ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { postInput, postView } from '@jiangcheng/contracts/api/post';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { PostService } from './post.service.ts';

@Controller('posts')
@ApiTags('post')
export class PostController {
  constructor(private readonly posts: PostService) {}

  @Get()
  @Permit('post.read')
  @Answers(page(postView))
  list(@Query({ schema: pageQuery }) query: Omit<ListQuery, 'q'>) {
    return this.posts.list(query);
  }

  @Post()
  @Permit('post.manage')
  @Answers(postView, 201)
  create(@Body({ schema: postInput }) body: Output<typeof postInput>) {
    return this.posts.save(null, body);
  }

  @Put(':id')
  @Permit('post.manage')
  @Answers(postView)
  change(@Param('id', { schema: idParam }) id: string, @Body({ schema: postInput }) body: Output<typeof postInput>) {
    return this.posts.save(id, body);
  }

  @Post(':id/closure')
  @Permit('post.manage')
  @Answers(ok)
  close(@Param('id', { schema: idParam }) id: string) {
    return this.posts.close(id);
  }
}
