import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, Info, Mutation, Query, Resolver } from 'type-graphql'
import { draftChanges, draftPack, releaseDraft, shadowDraft, withdrawDraft } from '../access/pack-draft.ts'
import type { Context } from '../context.ts'
import { packDraftById, packDrafts } from '../graph/pack-draft.ts'
import { differencesOfDraft } from '../graph/shadow.ts'
import { connectionOf, PageArgs } from '../schema/connection.ts'
import {
  DraftChangesInput,
  DraftPackInput,
  PackDraft,
  PackDraftPayload,
  ReleaseDraftInput,
} from '../schema/pack-draft.ts'
import { ShadowDifference } from '../schema/shadow.ts'

const PackDraftConnection = connectionOf('PackDraft', () => PackDraft)
const ShadowDifferenceConnection = connectionOf('ShadowDifference', () => ShadowDifference)

@Resolver(() => PackDraft)
export class PackDraftResolver {
  @Query(() => PackDraftConnection, { description: 'Changes of law that were put forward. 规则包草案列表' })
  packDrafts(@Args(() => PageArgs) _page: PageArgs, @Ctx() context: Context, @Info() info: GraphQLResolveInfo) {
    context.asks('pack drafts')
    return context.read(packDrafts, {}, info)
  }

  @Query(() => PackDraft, { nullable: true, description: 'One of them by its id. 规则包草案' })
  packDraft(
    @Arg('id', () => String, { description: 'Id of the draft. 草案' }) id: string,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(id)
    return context.read(packDraftById, { key: id }, info)
  }

  @Query(() => ShadowDifferenceConnection, {
    description: 'Whom a draft in the shadow says something else of; the last thousand are kept. 试运行差异',
  })
  shadowDifferences(
    @Arg('draft', () => String, { description: 'Id of the draft. 草案' }) draft: string,
    @Args(() => PageArgs) _page: PageArgs,
    @Ctx() context: Context,
    @Info() info: GraphQLResolveInfo,
  ) {
    context.asks(draft)
    return context.read(differencesOfDraft, { draft }, info)
  }

  @Mutation(() => PackDraftPayload, { description: 'Puts forward a whole pack. 提出规则包草案' })
  draftPack(
    @Arg('input', () => DraftPackInput, { description: 'The pack. 文档' }) { document }: DraftPackInput,
    @Ctx() context: Context,
  ) {
    return draftPack(context, document)
  }

  @Mutation(() => PackDraftPayload, {
    description: 'Puts forward other numbers of a pack, or founds them otherwise. 提出参数变更',
  })
  draftChanges(
    @Arg('input', () => DraftChangesInput, { description: 'What changes. 变更' }) input: DraftChangesInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.pack)
    return draftChanges(context, input)
  }

  @Mutation(() => PackDraftPayload, {
    description: 'Evaluates a draft beside the pack in force on those who are assessed, or ends that. 试运行',
  })
  shadowDraft(
    @Arg('draft', () => String, { description: 'Id of the draft. 草案' }) draft: string,
    @Arg('on', () => Boolean, { description: 'False ends it. 开启或结束' }) on: boolean,
    @Ctx() context: Context,
  ) {
    context.asks(draft)
    return shadowDraft(context, draft, on)
  }

  @Mutation(() => PackDraftPayload, { description: 'Takes a draft back. 撤回草案' })
  withdrawDraft(
    @Arg('draft', () => String, { description: 'Id of the draft. 草案' }) draft: string,
    @Ctx() context: Context,
  ) {
    context.asks(draft)
    return withdrawDraft(context, draft)
  }

  @Mutation(() => PackDraftPayload, {
    description:
      'A second administrator lets a draft speak, on the strength of a report; no grade moves by it. 发布草案',
  })
  releaseDraft(
    @Arg('input', () => ReleaseDraftInput, { description: 'Which draft, and which report. 草案与报告' })
    input: ReleaseDraftInput,
    @Ctx() context: Context,
  ) {
    context.asks(input.draft)
    return releaseDraft(context, input)
  }
}
