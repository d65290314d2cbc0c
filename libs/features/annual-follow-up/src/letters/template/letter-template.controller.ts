import { Body, Controller, Get, HttpCode, Post, Put, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { Discloses, DisclosesNothing } from '#features/audit';
import { type Actor, Allow, CurrentActor } from '#features/identity';
import { LetterPreview, LetterTemplateChange, LetterTemplateQuery, LetterTemplateView } from './letter-template.contract.js';
import { LetterTemplateService } from './letter-template.service.js';

@ApiTags('letters')
@Controller('follow-up/letter-templates')
export class LetterTemplateController {
  constructor(private readonly templates: LetterTemplateService) {}

  @Get()
  @Allow('follow-up.letters')
  @DisclosesNothing()
  @ApiOkResponse({ type: [LetterTemplateView] })
  letterTemplates(@CurrentActor() actor: Actor, @Query() { facilityId }: LetterTemplateQuery): Promise<LetterTemplateView[]> {
    return this.templates.list(actor, facilityId);
  }

  @Put()
  @Allow('follow-up.manage')
  @Discloses('follow-up.letter-template-saved')
  @ApiOkResponse({ type: LetterTemplateView })
  saveTemplate(@CurrentActor() actor: Actor, @Body() template: LetterTemplateChange): Promise<LetterTemplateView> {
    return this.templates.save(actor, template);
  }

  @Post('preview')
  @HttpCode(200)
  @Allow('follow-up.letters')
  @DisclosesNothing()
  @ApiProduces('application/pdf')
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async previewTemplate(@CurrentActor() actor: Actor, @Body() asked: LetterPreview): Promise<StreamableFile> {
    return new StreamableFile(await this.templates.preview(actor, asked), {
      type: 'application/pdf',
      disposition: 'inline; filename="preview.pdf"',
    });
  }
}
