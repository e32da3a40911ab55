import 'reflect-metadata'
import { MapperKind, mapSchema } from '@graphql-tools/utils'
import type { GraphQLFieldConfig, GraphQLSchema } from 'graphql'
import { buildSchemaSync } from 'type-graphql'
import { AlertResolver, HitResolver } from './alert.ts'
import { AssessmentResolver } from './assessment.ts'
import { AuditResolver } from './audit.ts'
import { CarriedRiskResolver } from './carried-risk.ts'
import { CaseResolver } from './case.ts'
import { CatalogueResolver } from './catalogue.ts'
import { CertificateResolver } from './certificate.ts'
import { ConsentResolver } from './consent.ts'
import { ComponentResolver } from './component.ts'
import { ControlResolver } from './control.ts'
import { DeadLetterResolver } from './dead-letter.ts'
import { DecisionResolver } from './decision.ts'
import { DeclarationResolver } from './declaration.ts'
import { DocumentResolver } from './document.ts'
import { readEdge } from './edge.ts'
import { EnterpriseResolver } from './enterprise.ts'
import { EntrustmentResolver } from './entrustment.ts'
import { HoldingResolver } from './holding.ts'
import { InquiryResolver } from './inquiry.ts'
import { ExplanationResolver } from './explanation.ts'
import { ExportResolver } from './export.ts'
import { JudgementResolver } from './judgement.ts'
import { FindResolver, FindingConnectionResolver } from './find.ts'
import { LawPackResolver } from './law-pack.ts'
import { NetworkResolver } from './network.ts'
import { NewsResolver } from './news.ts'
import { LikenessResolver } from './likeness.ts'
import { NodeResolver } from './node.ts'
import { OrderResolver } from './order.ts'
import { PackDraftResolver } from './pack-draft.ts'
import { ParcelResolver } from './parcel.ts'
import { PhoenixResolver } from './phoenix.ts'
import { PatternResolver } from './pattern.ts'
import { ReceiptResolver } from './receipt.ts'
import { RegradeRunResolver } from './regrade-run.ts'
import { ShareResolver } from './share.ts'
import { SimulationResolver } from './simulation.ts'
import { ViolationResolver } from './violation.ts'
import { WebhookResolver } from './webhook.ts'

/** type-graphql asks for a broker wherever something can be subscribed; ours is the graph, which every process can read. */
const NO_TOPICS = {
  publish: () => undefined,
  subscribe: () => {
    throw new Error('Nothing is told by topics.')
  },
}

/** The one set of classes as one schema; no audience ever sees it whole. */
export function buildFullSchema(): GraphQLSchema {
  const schema = buildSchemaSync({
    resolvers: [
      AlertResolver,
      AssessmentResolver,
      AuditResolver,
      CarriedRiskResolver,
      CaseResolver,
      CatalogueResolver,
      CertificateResolver,
      ConsentResolver,
      ComponentResolver,
      ControlResolver,
      DeadLetterResolver,
      DecisionResolver,
      DeclarationResolver,
      DocumentResolver,
      EnterpriseResolver,
      EntrustmentResolver,
      ExplanationResolver,
      HoldingResolver,
      InquiryResolver,
      ExportResolver,
      JudgementResolver,
      HitResolver,
      FindResolver,
      FindingConnectionResolver,
      LawPackResolver,
      NetworkResolver,
      NewsResolver,
      LikenessResolver,
      NodeResolver,
      OrderResolver,
      PackDraftResolver,
      ParcelResolver,
      PhoenixResolver,
      PatternResolver,
      ReceiptResolver,
      RegradeRunResolver,
      ShareResolver,
      SimulationResolver,
      ViolationResolver,
      WebhookResolver,
    ],
    // Inputs are checked by plain functions, one answer per row; a decorator could only refuse the whole request.
    validate: false,
    pubSub: NO_TOPICS,
  })
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].map(
    (type) => type?.name,
  )
  return mapSchema(schema, {
    [MapperKind.OBJECT_FIELD]: (field, _name, type) =>
      roots.includes(type) ? field : readFromParent(field as FieldConfig),
  })
}

type FieldConfig = GraphQLFieldConfig<Record<string, unknown>, unknown>

/**
 * Below the roots every field is an edge or a property. type-graphql gives properties a function all the same, and
 * compiled execution would call it for each of the thousands of leaves of an answer; without one it reads the property.
 */
function readFromParent({ resolve: _resolve, ...field }: FieldConfig): FieldConfig {
  return field.extensions?.edge ? { ...field, resolve: readEdge } : field
}
