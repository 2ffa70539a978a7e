import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, listQuery, page, type ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { newPerson, personChange, personView } from '@jiangcheng/contracts/api/person';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { PersonService } from './person.service.ts';

@Controller('people')
@ApiTags('person')
export class PersonController {
  constructor(private readonly people: PersonService) {}

  @Get()
  @Permit('person.read')
  @Answers(page(personView))
  list(@Query({ schema: listQuery }) query: ListQuery) {
    return this.people.list(query);
  }

  @Post()
  @Permit('person.manage')
  @Answers(personView, 201)
  add(@Body({ schema: newPerson }) body: Output<typeof newPerson>) {
    return this.people.add(body);
  }

  @Get(':id')
  @Permit('person.read')
  @Answers(personView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.people.read(id);
  }

  @Patch(':id')
  @Permit('person.manage')
  @Answers(personView)
  change(@Param('id', { schema: idParam }) id: string, @Body({ schema: personChange }) body: Output<typeof personChange>) {
    return this.people.change(id, body);
  }
}
