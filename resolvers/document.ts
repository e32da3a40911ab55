import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import { accept } from '../access/door.ts'
import { sentItems } from '../access/sent.ts'
import type { Context } from '../context.ts'
import { PushDocumentsInput, PushPayload } from '../schema/document.ts'
import { RecordFactsInput } from '../schema/fact.ts'

@Resolver()
export class DocumentResolver {
  @Mutation(() => PushPayload, {
    description: 'Pushes one to 500 documents of parcels; the same batch again gets the same receipt. 报送单证',
  })
  pushDocuments(
    @Arg('input', () => PushDocumentsInput, { description: 'The batch. 批次' }) input: PushDocumentsInput,
    @Ctx() context: Context,
  ) {
    const { batchKey, dryRun, documents } = input
    return accept(context, {
      batchKey,
      dryRun,
      documents: sentItems(context, documents, 'input.documents'),
      content: JSON.stringify(documents),
    })
  }

  @Mutation(() => PushPayload, {
    description: 'Records one to 500 facts of authorities; the same batch again gets the same receipt. 录入登记事项',
  })
  recordFacts(
    @Arg('input', () => RecordFactsInput, { description: 'The batch. 批次' }) input: RecordFactsInput,
    @Ctx() context: Context,
  ) {
    const { batchKey, dryRun, facts } = input
    return accept(context, {
      batchKey,
      dryRun,
      documents: sentItems(context, facts, 'input.facts'),
      content: JSON.stringify(facts),
    })
  }
}
