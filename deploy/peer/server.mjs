// The peer of the benchmark: @neo4j/graphql on Apollo Server over the store of Saiknes, asked the same
// five questions. Started by lv.saiknes.benchmark.Benchmark, which gives it address and password.
import { ApolloServer } from "@apollo/server";
import { startStandaloneServer } from "@apollo/server/standalone";
import { Neo4jGraphQL } from "@neo4j/graphql";
import neo4j from "neo4j-driver";

const typeDefs = `#graphql
  type Entity @node @fulltext(indexes: [{ indexName: "benchmark_names", queryName: "searchEntities", fields: ["nameLv"] }]) {
    id: ID!
    kind: String!
    nameLv: String!
    sortLv: String!
    partnersIn: [Measure!]! @relationship(type: "PARTNERS_IN", direction: OUT)
  }

  type Measure @node {
    id: ID!
    nameLv: String!
    sortLv: String!
    number: String
    relations: Int! @cypher(statement: "RETURN COUNT { (this)--(:Entity) } AS relations", columnName: "relations")
    implementers: [Entity!]! @relationship(type: "IMPLEMENTS", direction: IN)
    themes: [Entity!]! @relationship(type: "ABOUT", direction: OUT)
  }

  type SubPriority @node {
    id: ID!
    nameLv: String!
    number: String
    implementers: [Entity!]! @relationship(type: "IMPLEMENTS", direction: IN)
    partners: [Entity!]! @relationship(type: "PARTNERS_IN", direction: IN)
    fundedBy: [Entity!]! @relationship(type: "FUNDED_BY", direction: OUT)
    tasks: [Entity!]! @relationship(type: "HAS_TASK", direction: OUT)
    indicators: [Entity!]! @relationship(type: "MEASURED_BY", direction: OUT)
    benefits: [Entity!]! @relationship(type: "BRINGS", direction: OUT)
  }

  type PathNode {
    id: ID!
    nameLv: String!
  }

  type Path {
    nodes: [PathNode!]!
  }

  type Query {
    paths(from: ID!, to: ID!): [Path!]! @cypher(columnName: "path", statement: """
      MATCH p = ALL SHORTEST (:Entity {id: $from})
        -[r WHERE r.grade IN ['STATED', 'CURATED'] AND NOT type(r) IN ['TARGETS', 'LOCATED_IN']
          AND NOT (type(r) = 'MEMBER_OF' AND endNode(r):Region)]-{1,2}(:Entity {id: $to})
      WITH nodes(p) AS nodes ORDER BY reduce(d = 0, n IN nodes | d + COUNT { (n)--(:Entity) })
      RETURN {nodes: [n IN nodes | {id: n.id, nameLv: n.nameLv}]} AS path
    """)
  }
`;

const driver = neo4j.driver(process.env.PEER_DATABASE, neo4j.auth.basic("neo4j", process.env.PEER_PASSWORD));
const schema = await new Neo4jGraphQL({ typeDefs, driver }).getSchema();
const server = new ApolloServer({ schema, introspection: false, csrfPrevention: false });
const { url } = await startStandaloneServer(server, {
  context: async () => ({ executionContext: driver }),
  listen: { host: "127.0.0.1", port: 0 },
});
console.log(`ready ${url}`);
