import { describe, expect, it } from '@jest/globals';
import { Body, Controller, Get, Module, Param, Post, Query, Req, SerializeOptions, SetMetadata, type Type } from '@nestjs/common';
import { health } from '@jiangcheng/contracts/api/health';
import { idParam } from '@jiangcheng/contracts/api/common';
import { Answers, ANSWER } from '@jiangcheng/api/src/platform/answers';
import { Permit, Public } from '@jiangcheng/api/src/platform/permit';
import { startApi } from '../../support/app.ts';

@Controller('planted')
class NoPermission {
  @Get()
  @Answers(health)
  read() {
    return { status: 'ok' };
  }
}

@Controller('planted')
class NoAnswer {
  @Get()
  @Public()
  read() {
    return { status: 'ok', secret: 'x' };
  }
}

@Controller('planted')
class NoSerializer {
  @Get()
  @Public()
  @SetMetadata(ANSWER, 'json')
  @SerializeOptions({})
  read() {
    return { status: 'ok' };
  }
}

@Controller('planted')
class UncheckedBody {
  @Post()
  @Permit('session.own')
  @Answers(health)
  write(@Body() _body: unknown) {
    return { status: 'ok' };
  }
}

@Controller('planted')
class UncheckedQuery {
  @Get()
  @Public()
  @Answers(health)
  read(@Query('q') _q: unknown) {
    return { status: 'ok' };
  }
}

@Controller('planted')
class UncheckedParam {
  @Get(':id/:other')
  @Public()
  @Answers(health)
  read(@Param('id', { schema: idParam }) _id: string, @Param('other') _other: string) {
    return { status: 'ok' };
  }
}

@Controller('planted')
class Complete {
  @Get(':id')
  @Public()
  @Answers(health)
  read(@Param('id', { schema: idParam }) _id: string, @Req() _request: unknown) {
    return { status: 'ok', secret: 'never named' };
  }
}

const planted = (controller: Type): Type => {
  @Module({ controllers: [controller] })
  class Planted {}
  return Planted;
};

describe('the api', () => {
  it.each([
    [NoPermission, 'NoPermission.read lacks @Permit or @Public'],
    [NoAnswer, 'NoAnswer.read lacks @Answers or @AnswersRaw'],
    [NoSerializer, 'NoSerializer.read lacks @Answers or @AnswersRaw'],
    [UncheckedBody, 'UncheckedBody.write lacks a schema for @Body'],
    [UncheckedQuery, 'UncheckedQuery.read lacks a schema for @Query'],
    [UncheckedParam, 'UncheckedParam.read lacks a schema for @Param'],
  ])('does not start with %p', async (controller, sentence) => {
    await expect(startApi({ modules: [planted(controller)] })).rejects.toThrow(new Error(`These routes may not start: ${sentence}`));
  });

  it('starts with a complete route, whose unnamed fields never leave', async () => {
    const api = await startApi({ modules: [planted(Complete)] });
    const answer = await api.anybody.get('/planted/00000000-0000-7000-8000-000000000000');
    expect(answer.body).toEqual({ status: 'ok' });
    await api.close();
  });
});
