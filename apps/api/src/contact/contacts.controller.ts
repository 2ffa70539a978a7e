import { Body, Controller, Get, Header, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import { contactPhone, contactReveal, contactRoster, newContact } from '@jiangcheng/contracts/api/contact';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ContactsService } from './contacts.service.ts';

/** 联系人 of a campaign's organizers and office (003/七.2). */
@Controller('campaigns/:id/contacts')
@ApiTags('contact')
export class ContactsController {
  constructor(private readonly contacts: ContactsService) {}

  @Get()
  @Permit('campaign.read')
  @Answers(contactRoster)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.contacts.read(id.toLowerCase());
  }

  @Post()
  @Permit('campaign.manage')
  @Answers(contactRoster, 201)
  name(@Param('id', { schema: idParam }) id: string, @Body({ schema: newContact }) body: Output<typeof newContact>) {
    return this.contacts.name(id.toLowerCase(), body);
  }

  @Post(':contactId/phone')
  @Permit('campaign.manage')
  @Answers(contactPhone)
  @Header('Cache-Control', 'private, no-store')
  reveal(
    @Param('id', { schema: idParam }) id: string,
    @Param('contactId', { schema: idParam }) contactId: string,
    @Body({ schema: contactReveal }) body: Output<typeof contactReveal>,
  ) {
    return this.contacts.reveal(id.toLowerCase(), contactId.toLowerCase(), body);
  }
}
