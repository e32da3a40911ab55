/**
 * The other side of the bench `graphql`: what one gets who gives the usual layer the types of this graph and serves them with
 * Apollo as it comes. With AUTHORISED set it also filters by the district that the token names, as ours always does.
 */
import { ApolloServer } from '@apollo/server'
import { startStandaloneServer } from '@apollo/server/standalone'
import { Neo4jGraphQL } from '@neo4j/graphql'
import neo4j from 'neo4j-driver'

const { NEO4J_URI, NEO4J_USER, NEO4J_PASSWORD, PORT, AUTHORISED } = process.env

const SEEN = '@authorization(filter: [{ where: { node: { district: { in: "$jwt.districts" } } } }])'
const CLAIMS = 'type Claims @jwt { districts: [String!]! }'

const typeDefs = `
${AUTHORISED ? CLAIMS : ''}
type Enterprise @node ${AUTHORISED ? SEEN : ''} {
  id: ID!
  uscc: String!
  name: String
  kind: String
  district: String
  declarations: [Declaration!]! @relationship(type: "FOR", direction: IN)
}
type Declaration @node {
  byOwner: String
  number: String!
  port: String
  declaredOn: String
  totalFen: Int
  until: Int
  items: [Item!]! @relationship(type: "LISTS", direction: OUT)
}
type Item @node {
  key: String!
  line: Int
  hsCode: String
  name: String
  quantity: String
  unit: String
  totalFen: Int
}`

const driver = neo4j.driver(NEO4J_URI!, neo4j.auth.basic(NEO4J_USER!, NEO4J_PASSWORD!))
const features = AUTHORISED ? { authorization: { key: AUTHORISED } } : {}
const schema = await new Neo4jGraphQL({ typeDefs, driver, features }).getSchema()

process.once('disconnect', () => process.exit())
await startStandaloneServer(new ApolloServer({ schema }), {
  listen: { host: '127.0.0.1', port: Number(PORT) },
  context: async ({ req }) => ({ token: req.headers.authorization }),
})
