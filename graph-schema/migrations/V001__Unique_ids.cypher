// One node for each id. The ids of entities are unique over all kinds.
CREATE CONSTRAINT entity_id FOR (n:Entity) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT citation_id FOR (n:Citation) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT source_id FOR (n:Source) REQUIRE n.id IS UNIQUE;
CREATE CONSTRAINT claim_id FOR (n:Claim) REQUIRE n.id IS UNIQUE;
