import { Arg, Query, Resolver } from 'type-graphql'
import { CATALOGUE, codeText } from '../rules/catalogue.ts'
import { CodeCatalogue, CodeKind, CodeText } from '../schema/catalogue.ts'

@Resolver()
export class CatalogueResolver {
  @Query(() => CodeCatalogue, { description: 'Every code that an answer may hold, in both languages. 代码目录' })
  codeCatalogue() {
    return CATALOGUE
  }

  @Query(() => CodeText, {
    description: 'What a code says; one that is in no list is told by its family. 代码说明',
  })
  codeText(
    @Arg('code', () => String, { description: 'The code. 代码' }) code: string,
    @Arg('kind', () => CodeKind, { nullable: true, description: 'Where it was met; any kind if left out. 类别' })
    kind: CodeKind | undefined,
  ) {
    return codeText(code.slice(0, 60), kind)
  }
}
